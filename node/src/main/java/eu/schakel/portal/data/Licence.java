package eu.schakel.portal.data;

/** The terms of all open data of a node: free for everything, the source named. */
public final class Licence {
    /** As people name it. */
    public static final String SHORT_NAME = "CC BY 4.0";

    /** As its text names itself. */
    public static final String NAME = "Creative Commons Attribution 4.0 International";

    /** Where its text is; also its identifier in catalogues. */
    public static final String ADDRESS = "https://creativecommons.org/licenses/by/4.0/";

    private Licence() {}
}
