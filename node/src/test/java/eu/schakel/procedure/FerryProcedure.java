package eu.schakel.procedure;

import eu.schakel.timelimits.TimeLimits;

/** A small procedure: somebody asks for a ferry, an answer comes within two months. */
final class FerryProcedure {
    static final ProcedureReader READER = new ProcedureReader(TimeLimits.read());

    private static final String WORDS = "{nl: Veer, fr: Bac, en: Ferry, de: Fähre}";

    static final String TEXT = """
            procedure: ferry
            version: 1
            legalBasis: Regulation (EU) 2025/925
            title: WORDS
            roles:
              - {id: traveller, side: outside, name: WORDS}
              - {id: skipper, side: home, name: WORDS}
            states:
              - {id: asked, public: WORDS}
              - {id: waiting, public: WORDS}
              - {id: told, public: WORDS}
              - {id: closed, final: true, public: WORDS}
            fields:
              - {id: wish, type: text, max: 10, withoutSpaces: true, visibility: shared, label: WORDS, help: WORDS}
              - {id: day, type: date, visibility: shared, label: WORDS, help: WORDS}
              - {id: email, type: email, visibility: internal, label: WORDS, help: WORDS}
              - {id: area, type: area, visibility: public, label: WORDS, help: WORDS}
              - {id: persons, type: number, visibility: public, label: WORDS, help: WORDS}
              - {id: bicycle, type: yes-no, visibility: public, label: WORDS, help: WORDS}
              - {id: letter, type: attachment, visibility: internal, label: WORDS, help: WORDS}
              - {id: reasons, type: long-text, visibility: public, content: reasons, label: WORDS, help: WORDS}
            steps:
              - {id: ask, name: WORDS, to: asked, by: {role: traveller, side: outside}, fields: [wish, day], optional: [email, area, persons, bicycle, letter], dates: [submission]}
              - {id: question, name: WORDS, from: [asked], to: waiting, by: {role: skipper, side: home}, limits: {suspends: [answer]}}
              - {id: reply, name: WORDS, from: [waiting], to: asked, by: {role: traveller, side: outside}, limits: {resumes: [answer]}}
              - {id: tell, name: WORDS, from: [asked], to: told, by: {role: skipper, side: home}, fields: [reasons], outcomes: [yes], limits: {ends: [answer]}}
              - {id: close, name: WORDS, from: [told], to: closed, by: {role: skipper, side: home}}
            limits:
              - {id: answer, name: WORDS, row: nl-awb-4-13-2, within: P8W, of: submission, rule: nl, calendar: nl, basis: Awb 4:13, by: {role: skipper, side: home}, effect: WORDS, verified: true}
            targets:
              - {id: first, name: WORDS, within: P7D, from: submission, to: tell, by: {role: skipper, side: home}}
            outcomes:
              - {id: yes, name: WORDS, requires: [reasons]}
            """.replace("WORDS", WORDS);

    private FerryProcedure() {}

    static Procedure procedure() {
        return READER.read("ferry.yaml", TEXT).procedure();
    }
}
