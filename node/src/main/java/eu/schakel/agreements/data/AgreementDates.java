package eu.schakel.agreements.data;

import eu.schakel.dossier.Ids;
import eu.schakel.portal.data.Dates;
import eu.schakel.portal.data.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates that agreements name, as a calendar: their own, their milestones', the next steps of both sides. */
final class AgreementDates {
    private final Publication publication;

    AgreementDates(Publication publication) {
        this.publication = publication;
    }

    byte[] of(Words words, String title, List<AgreementView> agreements) {
        var days = new ArrayList<Dates.Day>();
        agreements.stream().filter(agreement -> !agreement.removed()).forEach(agreement -> add(days, words, agreement));
        days.sort(Comparator.comparing(Dates.Day::day).thenComparing(Dates.Day::id));
        return new Dates(words.language(), title, days).bytes();
    }

    private void add(List<Dates.Day> days, Words words, AgreementView agreement) {
        add(days, words, agreement, "due", agreement.due(), words.text("date.due"), "");
        for (var milestone : agreement.milestones()) {
            var title = milestone.titles().getOrDefault(words.language().tag(), milestone.id());
            var name = "milestone/" + milestone.id();
            add(days, words, agreement, name, milestone.due(), words.text("date.milestone", "title", title), "");
        }
        agreement
                .readings()
                .forEach((side, reading) -> add(
                        days,
                        words,
                        agreement,
                        "next/" + side,
                        reading.nextDate(),
                        words.text("date.next-step", "side", words.side(side)),
                        reading.nextStep() == null ? "" : reading.nextStep()));
    }

    private void add(
            List<Dates.Day> days,
            Words words,
            AgreementView agreement,
            String name,
            @Nullable LocalDate day,
            String what,
            String text) {
        if (day == null) {
            return;
        }
        var tag = words.language().tag();
        var title = agreement.titles().getOrDefault(tag, agreement.titles().getOrDefault("nl", agreement.id()));
        days.add(new Dates.Day(
                Ids.named(agreement.dossier(), name),
                day,
                title + " – " + what,
                text.isEmpty() ? what : text,
                agreement.changedAt(),
                publication.address("/" + tag + "/agreements/" + agreement.declaration() + "/" + agreement.id())));
    }
}
