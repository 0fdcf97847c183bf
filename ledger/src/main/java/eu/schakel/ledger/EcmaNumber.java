package eu.schakel.ledger;

/** Numbers as ECMAScript writes them (ECMA-262 Number::toString, which RFC 8785 section 3.2.2.3 asks for). */
final class EcmaNumber {

    /** From here on a number is written with an exponent. */
    static final double EXPONENT_FROM = 1e21;

    private static final int MAX_PLAIN_POINT = 21;
    private static final int MIN_PLAIN_POINT = -5; // 0.000001 is the smallest without an exponent

    private EcmaNumber() {}

    /** The canonical text of a finite number; minus zero is 0. */
    static String format(double value) {
        if (!Double.isFinite(value)) {
            throw new FormatException("JSON has no number " + value);
        }
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? "-" : "";
        Decimal decimal = shortest(Math.abs(value));
        return sign + layOut(decimal.digits, decimal.point);
    }

    /** The value 0.DIGITS * 10^point; digits neither start nor end with a zero. */
    private record Decimal(String digits, int point) {}

    /** The shortest digits that read back as the same double, by the JDK (since 19 the shortest and closest, as ECMAScript asks). */
    private static Decimal shortest(double value) {
        Decimal decimal = parse(Double.toString(value));
        if (decimal.digits.length() != 2) {
            return decimal;
        }
        // The JDK always gives two digits, even where one would do: 4.9E-324 for 5e-324.
        int rounded = (Integer.parseInt(decimal.digits) + 5) / 10;
        Decimal one = parse(rounded + "E" + (decimal.point - 1));
        return Double.parseDouble("0." + one.digits + "E" + one.point) == value ? one : decimal;
    }

    private static Decimal parse(String text) {
        int e = text.indexOf('E');
        String mantissa = e < 0 ? text : text.substring(0, e);
        int dot = mantissa.indexOf('.');
        int point = (dot < 0 ? mantissa.length() : dot) + (e < 0 ? 0 : Integer.parseInt(text.substring(e + 1)));
        String digits = mantissa.replace(".", "");
        int start = 0;
        while (digits.charAt(start) == '0') {
            start++;
        }
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return new Decimal(digits.substring(start, end), point - start);
    }

    private static String layOut(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= MAX_PLAIN_POINT) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= MAX_PLAIN_POINT) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (MIN_PLAIN_POINT <= point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String fraction = count == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
