package eu.schakel.agreements.staff;

import eu.schakel.portal.Contacts;
import eu.schakel.portal.Formats;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Says when the other governments get what was just recorded: at once only when they can be reached. */
final class Delivery {
    private Delivery() {}

    static String of(List<String> peers, Contacts contacts, Instant now, Words words) {
        return peers.stream().map(peer -> sentence(peer, contacts, now, words)).collect(Collectors.joining(" "));
    }

    private static String sentence(String peer, Contacts contacts, Instant now, Words words) {
        var name = words.side(peer).name();
        var heard = contacts.lastHeard(peer);
        if (heard.isEmpty()) {
            return words.get("delivery.never", "other", name);
        }
        if (contacts.silentSince(peer, Contacts.ON_TIME, now).isEmpty()) {
            return words.get("delivery.at-once", "other", name);
        }
        var formats = words.formats();
        var since = Formats.day(heard.get()).equals(Formats.day(now))
                ? formats.time(heard.get())
                : formats.dateTime(heard.get());
        return words.get("delivery.silent", "other", name, "since", since);
    }
}
