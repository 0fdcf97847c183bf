package eu.schakel.configuration;

/** The text of a setting and the place where it stands, for messages. */
record Value(String text, String place) {}
