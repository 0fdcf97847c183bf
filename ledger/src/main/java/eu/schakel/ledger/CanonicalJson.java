package eu.schakel.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Canonical JSON (RFC 8785): one value, one sequence of bytes. Narrower than the RFC where readers could differ: at most
 * {@link #MAX_DEPTH} levels, and no number that is written as an integer beyond ±(2^53 - 1) (I-JSON, RFC 7493 section 2.2). So
 * whatever is written can be parsed again. Callers limit the length of what they pass.
 */
public final class CanonicalJson {

    /** Levels of arrays and objects: far more than an event needs, far less than a stack holds. */
    public static final int MAX_DEPTH = 32;

    /** The largest integer that every JSON reader keeps exactly: 2^53 - 1. */
    public static final long MAX_INTEGER = (1L << 53) - 1;

    private static final BigInteger MAX_BIG_INTEGER = BigInteger.valueOf(MAX_INTEGER);

    private CanonicalJson() {}

    /** The canonical UTF-8 bytes of a tree; {@link FormatException} if it holds what canonical JSON cannot. */
    public static byte[] write(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, 1, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical form of a JSON text; {@link FormatException} where {@link #parseStrict} refuses it. */
    public static byte[] canonicalize(byte[] json) {
        return write(parseStrict(json));
    }

    /**
     * Parses one JSON value and nothing else. {@link FormatException} for invalid UTF-8 or JSON, a byte order mark, bytes behind the
     * value, names used twice, more than {@link #MAX_DEPTH} levels, half surrogate pairs, integers beyond {@link #MAX_INTEGER}, and
     * numbers that a double cannot hold at all. Integers become long, all other numbers double.
     */
    public static JsonNode parseStrict(byte[] json) {
        return StrictJsonReader.read(Utf8.decode(json, "JSON text"));
    }

    /** Whether these bytes are exactly the canonical form of some value that {@link #parseStrict} accepts. */
    public static boolean isCanonical(byte[] json) {
        try {
            return Arrays.equals(json, canonicalize(json));
        } catch (FormatException e) {
            return false;
        }
    }

    /** Refuses a number whose canonical form would be an integer that readers do not keep exactly. */
    static double checkedDouble(double value, String shown) {
        if (!Double.isFinite(value)) {
            throw new FormatException("number " + Quoted.of(shown) + " does not fit a double: write it as a string");
        }
        if (Math.abs(value) > MAX_INTEGER && Math.abs(value) < EcmaNumber.EXPONENT_FROM) {
            throw integerTooLarge(shown);
        }
        return value;
    }

    static FormatException integerTooLarge(String shown) {
        return new FormatException(
                "integer " + Quoted.of(shown) + " is beyond ±" + MAX_INTEGER + ": write it as a string");
    }

    private static void write(JsonNode node, int depth, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, checkedDepth(depth), out);
            case ARRAY -> writeArray(node, checkedDepth(depth), out);
            case STRING -> writeString(node.stringValue(), out);
            case NUMBER -> out.append(number(node));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case BINARY, POJO, MISSING ->
                throw new FormatException("a " + node.getNodeType() + " node has no JSON form: convert it first");
        }
    }

    private static int checkedDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new FormatException("JSON has more than " + MAX_DEPTH + " levels");
        }
        return depth;
    }

    private static void writeObject(JsonNode node, int depth, StringBuilder out) {
        // String.compareTo orders by UTF-16 code units, as RFC 8785 section 3.2.3 asks.
        List<String> names = node.propertyNames().stream().sorted().toList();
        char separator = '{';
        for (String name : names) {
            out.append(separator);
            writeString(name, out);
            out.append(':');
            write(node.get(name), depth + 1, out);
            separator = ',';
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, int depth, StringBuilder out) {
        char separator = '[';
        for (JsonNode element : node) {
            out.append(separator);
            write(element, depth + 1, out);
            separator = ',';
        }
        out.append(node.isEmpty() ? "[]" : "]");
    }

    private static String number(JsonNode node) {
        return switch (node.numberType()) {
            case INT, LONG, BIG_INTEGER -> integer(node.bigIntegerValue());
            case FLOAT, DOUBLE -> EcmaNumber.format(checkedDouble(node.doubleValue(), node.toString()));
            case BIG_DECIMAL -> decimal(node.decimalValue());
        };
    }

    private static String integer(BigInteger value) {
        if (value.abs().compareTo(MAX_BIG_INTEGER) > 0) {
            throw integerTooLarge(value.toString());
        }
        return value.toString();
    }

    private static String decimal(BigDecimal value) {
        String text = EcmaNumber.format(checkedDouble(value.doubleValue(), value.toString()));
        if (new BigDecimal(text).compareTo(value) != 0) {
            throw new FormatException("decimal " + value + " would be cut to " + text + ": write it as a string");
        }
        return text;
    }

    /** RFC 8785 section 3.2.2.2: short escapes where JSON has them, lower-case hexadecimal for other controls, all else as it is. */
    private static void writeString(String value, StringBuilder out) {
        Utf8.checkEncodable(value, "JSON string");
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
