package eu.schakel.configuration;

import java.util.List;

/** The settings that say which PostgreSQL. */
final class DatabaseReader {
    private static final String EMBEDDED = "embedded";

    private DatabaseReader() {}

    static DatabaseConfiguration from(Values values) {
        String url = values.text(
                Setting.DATABASE_URL.key(),
                text -> text.equals(EMBEDDED) || (text.startsWith("jdbc:postgresql:") && !text.contains("password=")));
        if (url.equals(EMBEDDED)) {
            refuseLogin(values);
            return new DatabaseConfiguration.Embedded();
        }
        return new DatabaseConfiguration.External(
                url, values.text(Setting.DATABASE_USER.key()), new Secret(password(values)));
    }

    private static void refuseLogin(Values values) {
        for (Setting setting :
                List.of(Setting.DATABASE_USER, Setting.DATABASE_PASSWORD, Setting.DATABASE_PASSWORD_FILE)) {
            if (values.has(setting.key())) {
                throw new ConfigurationException(
                        "%s has no meaning with database.url = embedded. Remove one of the two."
                                .formatted(setting.key().name()));
            }
        }
    }

    private static String password(Values values) {
        if (!values.has(Setting.DATABASE_PASSWORD_FILE.key())) {
            return values.text(Setting.DATABASE_PASSWORD.key());
        }
        if (values.has(Setting.DATABASE_PASSWORD.key())) {
            throw new ConfigurationException("Both database.password and database.password-file are set. Keep one.");
        }
        return values.contentOf(Setting.DATABASE_PASSWORD_FILE.key());
    }
}
