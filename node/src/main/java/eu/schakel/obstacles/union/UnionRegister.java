package eu.schakel.obstacles.union;

import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.Formats;
import eu.schakel.procedure.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From dossiers to the files of a year, and what each lacks before it may be sent. Pure. */
final class UnionRegister {
    /** Longest title, in characters without spaces. */
    static final int TITLE_CHARS = 200;

    /** Longest description and longest follow-up, likewise. */
    static final int TEXT_CHARS = 5_000;

    private static final int NUTS_3_CHARS = 5;

    private UnionRegister() {}

    /** What is wrong with a field: it is missing, too long, or no area that the register takes. */
    record Lack(String field, What what, int chars) {}

    /** How a field can be wrong. */
    enum What {
        MISSING,
        TOO_LONG,
        NO_NUTS_3
    }

    /**
     * The files of a year: received by its end, and not closed for good before it began. They stand as they are now.
     *
     * @param page the address of the public summary of a dossier
     */
    static List<UnionFile> files(
            Collection<Obstacle> obstacles,
            Procedures procedures,
            String home,
            int year,
            Function<Obstacle, String> page) {
        return ofYear(obstacles, procedures, home, year)
                .flatMap(obstacle -> Situation.of(obstacle).stream()
                        .map(situation -> file(obstacle, procedures.get(obstacle.procedure()), situation, page)))
                .sorted(Comparator.comparing(UnionFile::code))
                .toList();
    }

    /** Codes of files of that year that were withdrawn: the annex has no situation for them. */
    static List<String> leftOut(Collection<Obstacle> obstacles, Procedures procedures, String home, int year) {
        return ofYear(obstacles, procedures, home, year)
                .filter(obstacle -> Situation.of(obstacle).isEmpty())
                .map(Obstacle::reference)
                .sorted()
                .toList();
    }

    private static Stream<Obstacle> ofYear(
            Collection<Obstacle> obstacles, Procedures procedures, String home, int year) {
        return obstacles.stream()
                .filter(obstacle -> obstacle.procedure().name().equals(Procedures.CROSS_BORDER_FILE))
                .filter(obstacle ->
                        obstacle.home().equals(home) && !obstacle.steps().isEmpty())
                .filter(obstacle -> obstacle.first().day().getYear() <= year)
                .filter(obstacle -> !procedures
                                .get(obstacle.procedure())
                                .state(obstacle.state())
                                .isFinal()
                        || obstacle.steps().getLast().day().getYear() >= year);
    }

    private static UnionFile file(
            Obstacle obstacle, Procedure procedure, Situation situation, Function<Obstacle, String> page) {
        var found = said(obstacle, "obstacle");
        return new UnionFile(
                obstacle.reference(),
                said(obstacle, "title"),
                received(obstacle, procedure),
                found == null ? said(obstacle, "problem") : found,
                said(obstacle, "initiator-name"),
                areas(obstacle),
                situation.number(),
                situation.detail(),
                Formats.day(obstacle.changedAt()),
                followUp(obstacle),
                null,
                obstacle.published() ? page.apply(obstacle) : null);
    }

    /** The last time: a revised or transferred file is received again. */
    private static @Nullable LocalDate received(Obstacle obstacle, Procedure procedure) {
        return obstacle.steps().reversed().stream()
                .filter(step -> procedure.step(step.step()).dates().contains("reception"))
                .findFirst()
                .map(Obstacle.Step::day)
                .orElse(null);
    }

    private static List<String> areas(Obstacle obstacle) {
        var typed = said(obstacle, "area");
        return typed == null ? List.of() : List.of(typed.strip().split("[,\\s]+"));
    }

    private static @Nullable String followUp(Obstacle obstacle) {
        var text = Stream.of("reasons", "what-now")
                .map(field -> said(obstacle, field))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String said(Obstacle obstacle, String field) {
        return obstacle.answer(field).map(answer -> answer.words().text()).orElse(null);
    }

    /** What a person must put right before the file is sent; empty when it may go. */
    static List<Lack> lacks(UnionFile file) {
        var lacks = new ArrayList<Lack>();
        check(lacks, "title", file.title(), TITLE_CHARS);
        missing(lacks, "received", file.received());
        check(lacks, "description", file.description(), TEXT_CHARS);
        missing(lacks, "initiator", file.initiator());
        missing(lacks, "areas", file.areas().isEmpty() ? null : file.areas());
        if (file.areas().stream().anyMatch(area -> area.length() != NUTS_3_CHARS)) {
            lacks.add(new Lack("areas", What.NO_NUTS_3, 0));
        }
        if (file.situation() == Situation.DUPLICATE || file.situation() == Situation.OTHER_INSTRUMENT) {
            missing(lacks, "situationDetail", file.situationDetail());
        }
        if (file.followUp() != null) {
            check(lacks, "followUp", file.followUp(), TEXT_CHARS);
        }
        if (file.situation() == Situation.RESOLVED) {
            missing(lacks, "solutionReference", file.solutionReference());
        }
        return lacks;
    }

    private static void check(List<Lack> lacks, String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            lacks.add(new Lack(field, What.MISSING, 0));
        } else if (chars(text) > most) {
            lacks.add(new Lack(field, What.TOO_LONG, chars(text) - most));
        }
    }

    private static void missing(List<Lack> lacks, String field, @Nullable Object value) {
        if (value == null) {
            lacks.add(new Lack(field, What.MISSING, 0));
        }
    }

    /** Length as the annex counts it: characters without spaces. */
    static int chars(String text) {
        return (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** The fields of a file under their names in the annex's order; absent ones are null. */
    static Map<String, @Nullable Object> fields(UnionFile file) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", file.code());
        fields.put("title", file.title());
        fields.put("received", file.received());
        fields.put("firstCommunicated", null);
        fields.put("laterCommunicated", null);
        fields.put("description", file.description());
        fields.put("initiator", file.initiator());
        fields.put("areas", file.areas().isEmpty() ? null : String.join(" ", file.areas()));
        fields.put("situation", file.situation());
        fields.put("situationDetail", file.situationDetail());
        fields.put("modified", file.modified());
        fields.put("followUp", file.followUp());
        fields.put("solutionReference", file.solutionReference());
        fields.put("webPage", file.webPage());
        fields.put("publications", null);
        return fields;
    }
}
