package eu.schakel.agreements.pages;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.Question;
import eu.schakel.agreements.Reading;
import eu.schakel.agreements.StandingSince;
import eu.schakel.agreements.Wording;
import eu.schakel.portal.Link;
import eu.schakel.portal.Pair;
import eu.schakel.portal.Worded;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what both sides say beside each other, and says in a sentence how that stands. */
final class Pairing {
    private final Words words;
    private final LocalDate day;

    /** @param day as of which a date is past */
    Pairing(Words words, LocalDate day) {
        this.words = words;
        this.day = day;
    }

    /** The pair; its sides in the order of every page. */
    Pair pair(Judged judged) {
        var agreement = judged.agreement();
        var readings = words.sides(agreement).stream()
                .map(side -> reading(agreement, side))
                .toList();
        var bond = switch (judged.judgement().standing()) {
            case UNSAID, ONE_SIDED -> Pair.Bond.UNKNOWN;
            case AGREED -> Pair.Bond.AGREE;
            case DIFFERENT -> Pair.Bond.DIFFER;
        };
        return new Pair(readings.getFirst(), readings.getLast(), bond, sentence(judged));
    }

    private Pair.Reading reading(Agreement agreement, String side) {
        return agreement
                .reading(side)
                .map(reading -> reading(side, reading))
                .orElseGet(() -> Pair.Reading.none(words.side(side)));
    }

    private Pair.Reading reading(String side, Reading reading) {
        var evidence = webAddress(reading.link())
                .map(address -> List.of(new Link(label(address, reading), address.toString())))
                .orElse(List.of());
        return new Pair.Reading(
                words.side(side),
                words.status(reading.status()),
                reading.evidence() == null ? null : words.worded(reading.evidence()),
                reading.nextStep() == null ? null : next(reading, reading.nextStep()),
                words.text(
                        "reading.basis",
                        "body",
                        words.body(reading.organisation()),
                        "date",
                        words.date(reading.saidAt())),
                evidence);
    }

    private Worded next(Reading reading, Wording step) {
        var next = words.worded(step).within(words.text("reading.next", "step", Worded.PLACE));
        return reading.nextDate() == null
                ? next
                : next.and((Telling.isEnded(next.text() + next.after()) ? " " : ". ")
                        + Telling.joined(words.text(
                                isPast(reading) ? "reading.next-date.past" : "reading.next-date",
                                "date",
                                words.date(reading.nextDate()))));
    }

    private boolean isPast(Reading reading) {
        return reading.nextDate() != null
                && reading.nextDate().isBefore(day)
                && !reading.status().isClosed();
    }

    /** The name of the site, and the date of the document where the reading gives it. */
    private String label(URI address, Reading reading) {
        var site = address.getHost().replaceFirst("^www\\.", "");
        return reading.evidenceDate() == null ? site : site + ", " + words.date(reading.evidenceDate());
    }

    /** What the other node sent is shown as a link only when it is one to the web: a browser would run others. */
    private static Optional<URI> webAddress(@Nullable String link) {
        try {
            return Optional.ofNullable(link)
                    .map(URI::create)
                    .filter(address -> address.getHost() != null)
                    .filter(address -> List.of("http", "https").contains(address.getScheme()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String sentence(Judged judged) {
        var agreement = judged.agreement();
        var since = StandingSince.of(agreement);
        var date = words.date(since == null ? agreement.enteredAt() : since);
        var stands = switch (judged.judgement().standing()) {
            case UNSAID -> words.text("stands.unsaid", "date", date);
            case ONE_SIDED ->
                words.text("stands.one-sided", "side", names(agreement, true), "others", names(agreement, false));
            case AGREED -> words.text("stands.agreed", "date", date);
            case DIFFERENT -> words.text("stands.different", "date", date);
        };
        return agreement.questions().stream()
                .filter(Question::isOpen)
                .max(Comparator.comparing(Question::askedAt))
                .map(question -> stands + " "
                        + words.text(
                                "stands.question",
                                "side",
                                words.side(question.side()).name(),
                                "date",
                                words.date(question.askedAt()),
                                "by",
                                words.date(question.answerBy())))
                .orElse(stands);
    }

    private String names(Agreement agreement, boolean spoke) {
        return words.list(words.sides(agreement).stream()
                .filter(side -> agreement.reading(side).isPresent() == spoke)
                .map(side -> words.side(side).name())
                .toList());
    }
}
