package eu.schakel.configuration;

import java.util.Locale;

/**
 * One setting.
 *
 * @param name as in the file, such as http.port
 * @param expected what its value must be, as the end of the sentence "Expected: ..."
 */
record Key(String name, String expected) {
    String variable() {
        return variable(name);
    }

    /** The environment variable of a name, or the end of one. */
    static String variable(String name) {
        return "SCHAKEL_" + upperCase(name);
    }

    static String upperCase(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
