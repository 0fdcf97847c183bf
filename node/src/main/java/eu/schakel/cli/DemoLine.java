package eu.schakel.cli;

import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.ReadMilestone;
import eu.schakel.agreements.FieldError;
import eu.schakel.agreements.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the demo's invented story: who says what about which agreement on a day.
 *
 * @param side the node that says it
 * @param agreement its id
 * @param milestone part of the agreement; empty when it is about the whole
 * @param act what kind of thing is said
 * @param status of readings and milestones
 * @param text evidence, question, answer or note
 * @param by date of the next step, of a milestone, or by which to answer
 * @param reason why the reading before was wrong; of a report, where to answer
 */
record DemoLine(
        LocalDate day,
        String side,
        String agreement,
        String milestone,
        Act act,
        @Nullable Status status,
        String text,
        String link,
        String nextStep,
        @Nullable LocalDate by,
        String reason) {
    private static final int COLUMNS = 10;

    /** What can be said; the words of the file. */
    enum Act {
        READING,
        CORRECTION,
        MILESTONE,
        QUESTION,
        SHARED_QUESTION,
        ANSWER,
        NOTE,
        REPORT,
        CORRECTED,
        UNCHANGED;

        static Act of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /** The whole story, oldest line first. */
    static List<DemoLine> readAll() {
        try (var in = Objects.requireNonNull(DemoLine.class.getResourceAsStream("demo-story.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(DemoLine::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoLine read(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(
                    "A line of the demo's story has " + cells.length + " cells, not " + COLUMNS + ": " + line);
        }
        var about = cells[2].split("#", 2);
        return new DemoLine(
                LocalDate.parse(cells[0]),
                cells[1],
                about[0],
                about.length > 1 ? about[1] : "",
                Act.of(cells[3]),
                cells[4].isEmpty() ? null : Status.of(cells[4]),
                cells[5],
                cells[6],
                cells[7],
                cells[8].isEmpty() ? null : LocalDate.parse(cells[8]),
                cells[9]);
    }

    /** @param corrects the reading that was wrong, if this corrects one */
    GiveReading reading(@Nullable UUID corrects) {
        return checked(new GiveReading(status, text, link, day, nextStep, by, corrects, reason), GiveReading::errors);
    }

    ReadMilestone milestoneReading() {
        return checked(new ReadMilestone(milestone, status, by, text), ReadMilestone::errors);
    }

    AskQuestion question() {
        return checked(new AskQuestion(text, by, act == Act.SHARED_QUESTION), AskQuestion::errors);
    }

    private interface Check<T> {
        List<FieldError> errors(T command, LocalDate today);
    }

    private <T> T checked(T command, Check<T> check) {
        var errors = check.errors(command, day);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(
                    "No form would take this line of the demo's story: " + this + ": " + errors);
        }
        return command;
    }
}
