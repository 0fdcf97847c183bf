package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Judged;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Answers "how was this counted?" for one agreement: each date with its reason. */
final class Counting {
    private Counting() {}

    static List<String> of(Words words, Judged judged, LocalDate today, Period silentAfter) {
        var agreement = judged.agreement();
        var entry = agreement.entry();
        var sentences = new ArrayList<String>();
        var spoke = words.date(agreement.saidAt() == null ? agreement.enteredAt() : agreement.saidAt());
        var said = agreement.saidAt() != null;
        if (entry.deadline() != null) {
            sentences.add(words.text("counted.deadline", "date", words.date(entry.deadline())));
        } else if (entry.rhythm() != null) {
            sentences.add(words.text(
                    said ? "counted.rhythm.said" : "counted.rhythm.entered",
                    "rhythm",
                    words.rhythm(entry.rhythm()),
                    "date",
                    spoke));
        } else {
            sentences.add(words.text("counted.no-date"));
        }
        if (entry.deadline() != null || entry.rhythm() != null) {
            sentences.add(words.text("counted.late"));
        }
        sentences.add(words.text(
                said ? "counted.silent.said" : "counted.silent.entered",
                "period",
                words.period(silentAfter),
                "date",
                spoke));
        sentences.add(words.text("counted.today", "date", words.date(today)));
        return sentences;
    }
}
