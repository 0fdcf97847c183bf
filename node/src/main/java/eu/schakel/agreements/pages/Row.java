package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.Judgement;
import eu.schakel.portal.Link;
import eu.schakel.portal.Side;
import eu.schakel.portal.Status;
import eu.schakel.portal.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in a list.
 *
 * @param kind what sort of act, in words
 * @param sides what each side says
 * @param tags late, silent, seen differently
 * @param due the date that counts, in words, or null
 */
public record Row(
        Link agreement,
        Link theme,
        String kind,
        List<SideStatus> sides,
        List<Status> tags,
        @Nullable String due) {
    /** A side and its status in words. */
    public record SideStatus(Side side, Status status) {}

    static Row of(Judged judged, Asked asked) {
        var words = asked.words();
        var entry = judged.agreement().entry();
        var sides = words.sides(judged.agreement()).stream()
                .map(side -> new SideStatus(
                        words.side(side),
                        judged.agreement()
                                .reading(side)
                                .map(reading -> words.marked(reading.status()))
                                .orElseGet(() -> new Status(words.text("said.nothing"), Tone.QUIET))))
                .toList();
        var due = judged.judgement().due();
        return new Row(
                new Link(words.title(entry), asked.links().agreement(entry)),
                new Link(words.theme(entry.theme()), asked.links().theme(entry.theme())),
                words.kind(entry.kind()),
                sides,
                tags(judged.judgement(), words),
                due == null || judged.judgement().isLate() ? null : words.text("row.due", "date", words.date(due)));
    }

    /** What follows from the readings and the day, as marks. */
    static List<Status> tags(Judgement judgement, Words words) {
        var tags = new ArrayList<Status>();
        if (judgement.lateSince() != null) {
            tags.add(since(words, "tag.late", judgement.lateSince(), Tone.LATE));
        }
        if (judgement.standing() == Judgement.Standing.DIFFERENT) {
            tags.add(new Status(words.text("tag.different"), Tone.DIFFERENT));
        }
        if (judgement.silentSince() != null) {
            tags.add(since(words, "tag.silent", judgement.silentSince(), Tone.WAITING));
        }
        return tags;
    }

    private static Status since(Words words, String key, LocalDate day, Tone tone) {
        return new Status(words.text(key, "date", words.date(day)), tone);
    }
}
