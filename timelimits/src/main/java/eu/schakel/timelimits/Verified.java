package eu.schakel.timelimits;

/** How far a fact was checked. */
public enum Verified {
    /** Read in the source itself. */
    YES,
    /** Read in what others say of the source. */
    SECONDARY,
    NO;

    static Verified of(String text) {
        return switch (text) {
            case "yes" -> YES;
            case "secondary" -> SECONDARY;
            case "no" -> NO;
            default -> throw new IllegalArgumentException("'" + text + "' is not yes, secondary or no.");
        };
    }
}
