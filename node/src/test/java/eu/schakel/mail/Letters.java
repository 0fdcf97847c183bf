package eu.schakel.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters about a bus that stops at the border. */
final class Letters {
    static final UUID DOSSIER = UUID.fromString("0191f2d0-0000-7000-8000-000000000001");
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private Letters() {}

    static Letter reminder(String key, String receiver) {
        return letter(key, receiver, "Herinnering", "Antwoord voor vrijdag.", null);
    }

    static Letter letter(String key, String receiver, String subject, String body, @Nullable String unsubscribe) {
        return new Letter(key, DOSSIER, receiver, "nl", "reminder", subject, body, unsubscribe, MONDAY, MONDAY);
    }
}
