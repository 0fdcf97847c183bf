package eu.schakel.similar;

/** The languages that the lexicon knows, and what is none of them or too short to tell. */
public enum Language {
    NL,
    FR,
    DE,
    EN,
    UNKNOWN
}
