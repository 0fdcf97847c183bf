package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Correction;
import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.TimeReads.CorrectedReading;
import eu.schakel.portal.Link;
import eu.schakel.portal.Worded;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was wrong and is right now: reports that were dealt with, and readings that their side corrected, old and new. */
public final class CorrectionsPage {
    private static final Pattern AGREEMENT = Pattern.compile("/[a-z]{2}/agreements/([^/?#]+)/([^/?#]+)(?:[?#].*)?");

    private final Room room;

    CorrectionsPage(Room room) {
        this.room = room;
    }

    /** What the template shows. */
    public record View(List<Report> reports, List<Corrected> readings) {}

    /**
     * A report that was dealt with.
     *
     * @param page the page that it is about
     * @param outcome corrected, or it was right
     */
    public record Report(
            String when,
            String side,
            @Nullable Link page,
            String outcome,
            boolean corrected,
            Worded what,
            String proofHref) {}

    /** A reading that was a mistake. */
    public record Corrected(
            Link agreement, String side, String when, String before, String after, String reason, String proofHref) {}

    /** {@code /corrections} */
    void show(Context context) {
        var asked = room.asked(context);
        var words = asked.words();
        var page = asked.page(words.text("corrections.title"), words.text("corrections.description"));
        var view = new View(
                room.agreements().corrections(asked.moment()).stream()
                        .map(correction -> report(asked, correction))
                        .toList(),
                room.times().correctedReadings(asked.moment()).stream()
                        .map(corrected -> corrected(asked, corrected))
                        .toList());
        room.show(asked, "corrections.jte", page, view);
    }

    private Report report(Asked asked, Correction correction) {
        var words = asked.words();
        return new Report(
                words.text(
                        "corrections.when",
                        "reported",
                        words.date(correction.reported()),
                        "answered",
                        words.date(correction.at())),
                words.side(correction.side()).name(),
                address(asked, correction),
                words.text(correction.corrected() ? "corrections.corrected" : "corrections.right"),
                correction.corrected(),
                words.worded(correction.what()),
                asked.links().proof(correction.event()));
    }

    /** The page by its title, on the site of the side whose page it is; null for what is no address of a page. */
    private @Nullable Link address(Asked asked, Correction correction) {
        var government = room.governments().byName().get(correction.side());
        if (government == null || !Addresses.isOwnPage(correction.page())) {
            return null;
        }
        var own = correction.side().equals(room.governments().self());
        return new Link(
                title(asked, correction.page()),
                own ? correction.page() : government.publicAddress() + correction.page());
    }

    /** What the page is called when it is an agreement's; else its address. */
    private String title(Asked asked, String page) {
        var agreement = AGREEMENT.matcher(page);
        return agreement.matches()
                ? room.agreements()
                        .find(agreement.group(1), agreement.group(2), asked.moment())
                        .map(judged -> asked.words().title(judged.agreement().entry()))
                        .orElse(page)
                : page;
    }

    private static Corrected corrected(Asked asked, CorrectedReading corrected) {
        var words = asked.words();
        var entry = corrected.agreement().entry();
        return new Corrected(
                new Link(words.title(entry), asked.links().agreement(entry)),
                words.side(corrected.after().side()).name(),
                words.date(corrected.after().at()),
                said(words, corrected.before()),
                said(words, corrected.after()),
                Telling.typed(words, corrected.after(), "reason"),
                asked.links().proof(corrected.after().event()));
    }

    private static String said(Words words, Line line) {
        var status = words.status(Status.of(Telling.word(line, "status")));
        return Telling.joined(
                status.substring(0, 1).toUpperCase(words.language().locale()) + status.substring(1),
                Telling.typed(words, line, "evidence"));
    }
}
