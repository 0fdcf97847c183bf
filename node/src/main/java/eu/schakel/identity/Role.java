package eu.schakel.identity;

/** What a person may do for an organisation; a person may have several. */
public enum Role {
    /** Follows the agreements and gives the side's own reading of them. */
    COORDINATOR,
    /** Treats reports and cross-border files. */
    CASE_HANDLER,
    /** Keeps measurements and registers right. */
    DATA_STEWARD,
    /** Keeps the node running; sees its state, decides nothing in a dossier. */
    OPERATOR
}
