package eu.schakel.agreements;

import eu.schakel.dossier.Erased;
import eu.schakel.dossier.Erasure;
import eu.schakel.dossier.Recorded;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import tools.jackson.databind.node.ObjectNode;

/** The line of time: one row for each public event, with what a page needs to tell it. */
final class Story {
    private Story() {}

    static void project(DSLContext sql, Recorded recorded) {
        var event = recorded.event();
        sql.execute(
                "insert into open.story (event, dossier, clock, side, organisation, role, type, at, known_at, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))",
                event.id(),
                event.dossier(),
                event.clock(),
                event.author().side(),
                event.author().organisation(),
                event.author().role(),
                event.type(),
                event.at().atOffset(ZoneOffset.UTC),
                recorded.knownAt().atOffset(ZoneOffset.UTC),
                detail(event.body()).toString());
    }

    static void erase(DSLContext sql, Erased erased) {
        sql.execute(
                "update open.story set detail = jsonb_set(detail, array[cast(? as text)], cast(? as jsonb)) where event = ?",
                erased.component(),
                Wording.of(erased).json(),
                erased.carrier().id());
    }

    /** The event's own words; the entry of an agreement is left out, its page shows it. */
    private static ObjectNode detail(eu.schakel.dossier.Body body) {
        var detail = AgreementJson.MAPPER.createObjectNode();
        switch (body) {
            case AgreementEvents.Changed changed -> detail.put("fields", String.join(" ", changed.fields()));
            case AgreementEvents.ReadingGiven given -> {
                detail.put("status", given.status().word());
                put(detail, "evidence", given.evidence());
                put(detail, "nextStep", given.nextStep());
                put(detail, "reason", given.reason());
                if (given.link() != null) {
                    detail.put("link", given.link());
                }
                if (given.corrects() != null) {
                    detail.put("corrects", given.corrects().toString());
                }
            }
            case AgreementEvents.QuestionAsked asked -> {
                put(detail, "question", asked.question());
                detail.put("answerBy", asked.answerBy().toString());
            }
            case AgreementEvents.QuestionAnswered answered -> put(detail, "answer", answered.answer());
            case AgreementEvents.MilestoneRead read -> {
                detail.put("milestone", read.milestone());
                detail.put("status", read.status().word());
                put(detail, "note", read.note());
            }
            case AgreementEvents.CorrectionPublished published -> {
                detail.put("corrected", published.corrected());
                put(detail, "what", published.what());
            }
            case Erasure erasure -> {
                detail.put("erased", erasure.event().toString());
                detail.put("why", erasure.reason().word());
            }
            default -> {}
        }
        return detail;
    }

    private static void put(
            ObjectNode detail, String name, eu.schakel.dossier.@org.jspecify.annotations.Nullable Text text) {
        if (text != null) {
            detail.set(name, AgreementJson.MAPPER.valueToTree(Wording.of(text)));
        }
    }
}
