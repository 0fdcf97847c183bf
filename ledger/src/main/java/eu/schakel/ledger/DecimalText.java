package eu.schakel.ledger;

/** Decimal numbers as C2SP texts write them: ASCII digits without sign or leading zeroes. */
final class DecimalText {

    private static final int MAX_DIGITS = 19; // Long.MAX_VALUE has 19 digits

    private DecimalText() {}

    static long parse(String text, String what) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > MAX_DIGITS || (text.length() > 1 && text.startsWith("0"))) {
            throw new FormatException(what + " is not a decimal number without leading zeroes: " + Quoted.of(text));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new FormatException(what + " is above " + Long.MAX_VALUE + ": " + text);
        }
    }
}
