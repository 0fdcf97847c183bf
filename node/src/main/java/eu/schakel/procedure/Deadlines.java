package eu.schakel.procedure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The days on which limits and targets of one dossier end, in words; the portal makes a calendar of such days. */
public record Deadlines(Procedure procedure, UUID dossier, Locale locale) {
    /**
     * One day.
     *
     * @param id stays when the day moves, so that a calendar moves it too
     */
    public record Deadline(UUID id, LocalDate day, String title, String text) {}

    /** What stands still has no day, so it is left out until it runs again. */
    public List<Deadline> list(List<Clock> clocks, LocalDate today) {
        return clocks.stream()
                .filter(clock -> clock.stillSince() == null)
                .map(clock -> deadline(clock, today))
                .toList();
    }

    private Deadline deadline(Clock clock, LocalDate today) {
        var name = Map.<String, Object>of("name", clock.name().in(locale));
        var key = clock.isTarget() ? "calendar.target" : "calendar.limit";
        return new Deadline(
                UUID.nameUUIDFromBytes((dossier + " " + clock.id()).getBytes(StandardCharsets.UTF_8)),
                clock.end(),
                Sentences.in(locale).get(key, name),
                new NextSteps(procedure, locale).sentence(clock, today));
    }
}
