package eu.schakel.similar;

import java.util.List;

/** Looks at a text in one or more ways. The same text always gives the same features. */
interface Reader {
    /** How much each way of looking counts; together 1. */
    double[] shares();

    /** From here on, what a way of looking finds is words that explain something to a person. */
    int firstTelling();

    /** One for each share. */
    List<Features> read(String text);
}
