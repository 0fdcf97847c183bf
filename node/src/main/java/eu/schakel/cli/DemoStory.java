package eu.schakel.cli;

import eu.schakel.RegisterVisit;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AnswerQuestion;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.ReadMilestone;
import eu.schakel.agreements.Status;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Tells the invented story of {@code demo-story.tsv}, line by line, each at its date and by its side. */
final class DemoStory {
    private static final int HOUR = 9;
    private static final int COLUMNS = 7;
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final long LOOK_NANOS = 50_000_000L;

    private final Map<String, RegisterVisit> sides;
    private final String declaration;
    private final StoryClock clock;
    /** The question that waits at an agreement. */
    private final Map<String, UUID> asked = new HashMap<>();

    private DemoStory(Map<String, RegisterVisit> sides, String declaration, StoryClock clock) {
        this.sides = sides;
        this.declaration = declaration;
        this.clock = clock;
    }

    static void tell(RegisterVisit here, RegisterVisit there, String declaration, StoryClock clock) {
        var story = new DemoStory(
                Map.of(here.agreements().side(), here, there.agreements().side(), there), declaration, clock);
        read().lines().skip(1).filter(line -> !line.isBlank()).forEach(story::line);
    }

    /** date, side, what, agreement, word (status, milestone or date), text, next step. */
    private void line(String line) {
        var cells = Arrays.copyOf(line.split("\t", -1), COLUMNS);
        var day = LocalDate.parse(cells[0]);
        clock.set(day.atTime(HOUR, 0).toInstant(ZoneOffset.UTC));
        var agreements = Objects.requireNonNull(sides.get(cells[1])).agreements();
        var dossier = Agreements.dossierOf(declaration, cells[3]);
        var act = act(cells[1]);
        var outcome = switch (cells[2]) {
            case "reading" -> agreements.giveReading(act, dossier, reading(day, cells));
            case "ask" -> agreements.ask(act, dossier, new AskQuestion(cells[5], LocalDate.parse(cells[4]), false));
            case "answer" -> answer(agreements, act, dossier, cells);
            case "milestone" -> {
                var parts = cells[4].split("=", 2);
                yield agreements.readMilestone(
                        act, dossier, new ReadMilestone(parts[0], Status.of(parts[1]), null, cells[5]));
            }
            case "note" -> agreements.addNote(act, dossier, new AddNote(cells[5]));
            default -> throw new IllegalStateException("The demo's story has a line that nobody can tell: " + line);
        };
        if (!(outcome instanceof Outcome.Done done)) {
            throw new IllegalStateException("The demo's story stops at: " + line + " (" + outcome + ")");
        }
        if (cells[2].equals("ask")) {
            asked.put(cells[3], done.events().getFirst().event().id());
        }
    }

    /** The question has to cross the border before it can be answered. */
    private Outcome answer(Agreements agreements, Act act, UUID dossier, String[] cells) {
        var command = new AnswerQuestion(Objects.requireNonNull(asked.remove(cells[3])), cells[5]);
        long begin = System.nanoTime();
        var outcome = agreements.answer(act, dossier, command);
        while (outcome instanceof Outcome.Refused && System.nanoTime() - begin < PATIENCE_NANOS) {
            LockSupport.parkNanos(LOOK_NANOS);
            outcome = agreements.answer(act, dossier, command);
        }
        return outcome;
    }

    private static GiveReading reading(LocalDate day, String[] cells) {
        var next = text(cells[6]);
        return new GiveReading(
                Status.of(cells[4]),
                cells[5],
                "https://example.org/" + cells[1] + "/" + cells[3],
                day,
                next,
                next.isEmpty() ? null : day.plusMonths(5),
                null,
                "");
    }

    private static Act act(String side) {
        var organisation = side.equals("vlaanderen")
                ? "Departement Kanselarij en Buitenlandse Zaken (DKBUZA)"
                : "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties (BZK)";
        return new Act(
                Ids.next(java.time.Instant.now()), side, organisation, "coordinator", null, OptionalLong.empty());
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell.strip();
    }

    private static String read() {
        try (var in = Objects.requireNonNull(DemoStory.class.getResourceAsStream("demo-story.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
