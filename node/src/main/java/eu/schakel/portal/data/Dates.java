package eu.schakel.portal.data;

import eu.schakel.portal.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Days on which something is due, as a calendar (RFC 5545). The same days give the same bytes. */
public record Dates(Language language, String title, List<Day> days) {
    /** Keeps its own copy of the days. */
    public Dates {
        days = List.copyOf(days);
    }

    /**
     * One day.
     *
     * @param id stays when the day moves, so that a calendar moves it too
     * @param changedAt when what it says changed last
     * @param link where people read more
     */
    public record Day(UUID id, LocalDate day, String title, String text, Instant changedAt, String link) {}

    /** The document in UTF-8, lines folded at 75 octets. */
    public byte[] bytes() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Schakel//Schakel//" + language.tag().toUpperCase(java.util.Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", title));
        for (var day : days) {
            calendar.add(event(day));
        }
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Day day) {
        var event = new VEvent(false);
        event.add(new Uid(day.id().toString()));
        event.add(new DtStamp(day.changedAt()));
        event.add(new DtStart<>(new ParameterList(List.of(Value.DATE)), day.day()));
        event.add(new Summary(day.title()));
        event.add(new Description(day.text()));
        event.add(new Url(URI.create(day.link())));
        // Nobody is busy all day because something is due.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
