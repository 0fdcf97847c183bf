package eu.schakel.procedure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The days on which limits and targets of one dossier end, as a calendar (RFC 5545). The same clocks give the same bytes.
 *
 * @param dossier makes ids that stay when a day moves, so that a calendar moves it too
 * @param changedAt when the dossier changed last
 */
public record Deadlines(Procedure procedure, UUID dossier, Instant changedAt, Locale locale) {
    /** The document in UTF-8. What stands still has no day, so it is left out until it runs again. */
    public byte[] bytes(List<Clock> clocks, LocalDate today) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Schakel//Schakel//" + locale.getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        clocks.stream().filter(clock -> clock.stillSince() == null).forEach(clock -> calendar.add(event(clock, today)));
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Clock clock, LocalDate today) {
        var name = Map.<String, Object>of("name", clock.name().in(locale));
        var key = clock.isTarget() ? "calendar.target" : "calendar.limit";
        var event = new VEvent(false);
        event.add(new Uid(UUID.nameUUIDFromBytes((dossier + " " + clock.id()).getBytes(StandardCharsets.UTF_8))
                .toString()));
        event.add(new DtStamp(changedAt));
        event.add(new DtStart<>(new ParameterList(List.of(Value.DATE)), clock.end()));
        event.add(new Summary(Sentences.in(locale).get(key, name)));
        event.add(new Description(new NextSteps(procedure, locale).sentence(clock, today)));
        // Nobody is busy all day because something is due.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
