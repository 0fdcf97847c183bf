package eu.schakel.identity;

/** What somebody wants to do. Listing, searching, counting and a feed are reading: a count tells what a list would. */
public enum Action {
    /** See it, on a page, in a list, as a number. */
    READ,
    /** Take many at once away, as a file. */
    EXPORT,
    /** Say or change something in it. */
    ACT,
    /** Give the work to somebody. */
    ASSIGN,
    /** Let everybody see it. */
    PUBLISH,
    /** Make its text unreadable for ever. */
    ERASE,
    /** Keep the node running. */
    OPERATE
}
