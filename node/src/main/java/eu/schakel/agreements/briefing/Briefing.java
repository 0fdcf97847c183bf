package eu.schakel.agreements.briefing;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads.Declaration;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.agreements.AgreementReads.Totals;
import eu.schakel.agreements.Question;
import eu.schakel.agreements.TimeReads.Coming;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people around the table should know, in no language yet. Judged on the day of the meeting.
 *
 * @param since the first day of the period
 * @param meeting the day of the consultation
 * @param silentAfter how long nobody may speak before an agreement counts as silent
 * @param newest when the newest thing became known that this rests on; null in an empty register
 */
public record Briefing(
        LocalDate since,
        LocalDate meeting,
        Period silentAfter,
        List<Declaration> declarations,
        Totals totals,
        List<Judged> different,
        List<Judged> late,
        List<Judged> silent,
        List<Waiting> waiting,
        List<Change> changes,
        List<Coming> coming,
        List<Judged> entered,
        List<Agreement> removed,
        @Nullable Instant newest) {
    /**
     * A question without an answer.
     *
     * @param shared whether only the governments read it
     */
    public record Waiting(Agreement agreement, Question question, boolean shared) {}

    /**
     * What was said of one agreement in the period.
     *
     * @param story its line of time, newest first, also from before the period
     */
    public record Change(Agreement agreement, List<Line> story) {}
}
