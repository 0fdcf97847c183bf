package eu.schakel.portal.forms;

import eu.schakel.portal.Contacts;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Portal;
import java.util.List;
import java.util.stream.Collectors;

/** Says when the other governments get what was just recorded: at once only when they can be reached. */
public final class Delivery {
    private Delivery() {}

    /** A sentence for each of these nodes. */
    public static String of(List<String> peers, Portal portal, Governments governments, Language language) {
        return peers.stream()
                .map(peer -> sentence(peer, portal, governments, language))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(String peer, Portal portal, Governments governments, Language language) {
        var texts = portal.site().texts(language);
        var now = portal.clock().instant();
        var name = governments.side(peer, language).name();
        var heard = portal.contacts().lastHeard(peer);
        if (heard.isEmpty()) {
            return texts.get("delivery.never", "other", name);
        }
        if (portal.contacts().silentSince(peer, Contacts.ON_TIME, now).isEmpty()) {
            return texts.get("delivery.at-once", "other", name);
        }
        var formats = portal.site().formats(language);
        var since = Formats.day(heard.get()).equals(Formats.day(now))
                ? formats.time(heard.get())
                : formats.dateTime(heard.get());
        return texts.get("delivery.silent", "other", name, "since", since);
    }
}
