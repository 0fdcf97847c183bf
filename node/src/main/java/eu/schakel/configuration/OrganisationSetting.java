package eu.schakel.configuration;

import java.util.Arrays;
import java.util.Optional;

/** The keys of an organisation, after {@code organisation.NAME.}, each with what is expected. */
enum OrganisationSetting {
    TITLE_NL("title.nl", "the organisation's name in Dutch"),
    TITLE_FR("title.fr", "the organisation's name in French"),
    TITLE_EN("title.en", "the organisation's name in English"),
    TITLE_DE("title.de", "the organisation's name in German"),
    CLAIM("claim", "what login.organisation-claim says of its people, with a comma between");

    static final String PREFIX = "organisation.";

    private final String suffix;
    private final String expected;

    OrganisationSetting(String suffix, String expected) {
        this.suffix = suffix;
        this.expected = expected;
    }

    static Optional<OrganisationSetting> findBySuffix(String suffix) {
        return Arrays.stream(values()).filter(s -> s.suffix.equals(suffix)).findFirst();
    }

    Key of(String organisation) {
        return new Key(PREFIX + organisation + "." + suffix, expected);
    }

    String suffix() {
        return suffix;
    }
}
