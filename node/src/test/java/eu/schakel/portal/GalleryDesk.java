package eu.schakel.portal;

import gg.jte.TemplateOutput;
import java.time.Instant;
import java.util.List;

/** What only staff see: notices, notes, previews. */
final class GalleryDesk extends GalleryPen {
    GalleryDesk(Language language) {
        super(language);
    }

    void desk(TemplateOutput output) {
        heading(
                output,
                say(
                        "Ambulance uit Sluis mag niet doorrijden naar Knokke",
                        "L’ambulance de Sluis ne peut pas poursuivre vers Knokke",
                        "Ambulance from Sluis may not drive on to Knokke",
                        "Krankenwagen aus Sluis darf nicht nach Knokke weiterfahren"));
        for (Notice.Kind kind : Notice.Kind.values()) {
            draw(
                    output,
                    "notice",
                    "notice",
                    new Notice(
                            kind,
                            say(
                                    "Bewaard om 14.02 uur.",
                                    "Enregistré à 14 h 02.",
                                    "Saved at 14:02.",
                                    "Gespeichert um 14:02 Uhr.")));
        }
        draw(
                output,
                "internal-note",
                "note",
                new InternalNote(
                        "Noor de Vries",
                        Instant.parse("2026-11-20T09:12:00Z"),
                        say(
                                "Eerst bellen met het ziekenhuis.\nDaarna pas schrijven.",
                                "D’abord appeler l’hôpital.\nÉcrire ensuite.",
                                "Call the hospital first.\nWrite after that.",
                                "Zuerst das Krankenhaus anrufen.\nDann schreiben.")));
        Definitions definitions = new Definitions(List.of(
                new Definitions.Row(
                        say("Wat", "Quoi", "What", "Was"),
                        say(
                                "Vraag om verduidelijking",
                                "Demande de précision",
                                "Request for clarification",
                                "Bitte um Klärung"),
                        "#what"),
                new Definitions.Row(say("Plaats", "Lieu", "Place", "Ort"), "Sluis", "#where"),
                new Definitions.Row(say("Naam", "Nom", "Name", "Name"), "", "#name")));
        draw(output, "definitions", "definitions", definitions);
        title(output, say("Wie ziet wat", "Qui voit quoi", "Who sees what", "Wer was sieht"));
        draw(
                output,
                "preview",
                "preview",
                new Preview(List.of(
                        new Preview.Panel(
                                Preview.Audience.PUBLIC,
                                both,
                                new Definitions(List.of(new Definitions.Row(
                                        say("Stand", "État", "State", "Stand"), toneName(Tone.BUSY))))),
                        new Preview.Panel(
                                Preview.Audience.PARTNER,
                                flanders,
                                new Definitions(definitions.rows().stream()
                                        .map(row -> new Definitions.Row(row.term(), row.value()))
                                        .toList())),
                        new Preview.Panel(Preview.Audience.OURS, netherlands, new Definitions(List.of())))));
    }
}
