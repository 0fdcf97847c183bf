package eu.schakel.bench;

import java.net.URI;
import java.util.List;
import java.util.Random;

/** Register pages and search, anonymous, open loop. */
public final class PageBench {
    private static final int PER_SECOND = 200;
    /** By then what is asked often is compiled; it competes for the same two processors until then. */
    private static final int WARM_UP_SECONDS = 30;

    private static final long SEED = 2025;
    private static final List<String> WORDS =
            List.of("waterstand", "fietsroute", "havn", "kmo", "vergunning", "stikstof", "bus");
    private static final List<String> LANGUAGES = List.of("nl", "fr", "en", "de");

    private PageBench() {}

    /**
     * Asks for pages of a register of {@code count} invented agreements: 9 of 10 pages, 1 of 10 searches.
     *
     * @param node public address
     */
    public static List<Measure> run(URI node, int count, int seconds) throws InterruptedException {
        OpenLoop.run(PER_SECOND, WARM_UP_SECONDS, number -> address(node, count, -number - 1));
        var result = OpenLoop.run(PER_SECOND, seconds, number -> address(node, count, number));
        return List.of(
                Measure.told("pages and search at " + count + " dossiers, 200/s: median", result.p50Millis(), "ms"),
                Measure.under("pages and search at " + count + " dossiers, 200/s: p99", result.p99Millis(), "ms", 50),
                Measure.under("answers that were not 200", (double) result.failed(), "answers", 1));
    }

    private static URI address(URI node, int count, long number) {
        var random = new Random(SEED + number);
        var language = "/" + LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        var path = switch (random.nextInt(10)) {
            case 0 ->
                "/agreements?q=" + WORDS.get(random.nextInt(WORDS.size()))
                        + (random.nextBoolean() ? "" : "&kind=meeting");
            case 1 -> "/";
            case 2 -> "/agreements?page=" + (1 + random.nextInt(100));
            case 3 -> "/late";
            default -> "/agreements/" + RegisterFill.DECLARATION + "/" + RegisterFill.id(random.nextInt(count));
        };
        return node.resolve(language + path);
    }
}
