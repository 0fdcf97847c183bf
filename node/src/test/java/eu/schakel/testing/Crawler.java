package eu.schakel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Fetches what anybody can fetch of a node: pages along every link, data in all its forms, the log, and the answers to questions that
 * are wrong.
 */
public final class Crawler {
    /** A small register has a tenth of this; more means that links make new links without end. */
    private static final int MOST = 10_000;

    /** Each form that is opened carries a random number, against double clicks: it is no trace of anything. */
    private static final Pattern COMMAND = Pattern.compile("(name=\"command\" value=\")[0-9a-f-]{36}");

    private static final List<String> FORMS = List.of("", ".json", ".csv", ".atom", ".ics");
    private static final List<String> BEGIN = List.of(
            "/",
            "/nl",
            "/openapi",
            "/catalog",
            "/catalog.ttl",
            "/log/keys",
            "/log/checkpoint",
            "/log/tile/0/000.p/1",
            "/log/tile/entries/000.p/1",
            "/mirror/nederland/checkpoint",
            "/api/v1/agreements",
            "/api/v1/changes",
            "/api/v1/themes",
            "/api/v1/corrections",
            "/api/v1/declarations",
            "/api/v1/logs",
            "/health/live",
            "/health/ready");
    private static final List<String> WRONG = List.of(
            "/nl/nowhere",
            "/api/v1/nowhere",
            "/api/v1/agreements/no/such",
            "/agreements.csv?theme=none",
            "/nl/agreements?on=yesterday",
            "/nl/proof/00000000-0000-7000-8000-000000000000",
            "/proof/none.json",
            "/nl/work",
            "/nl/work/reports",
            "/nl/briefing",
            "/nl/department/" + "A".repeat(43),
            "/nl/report-error/00000000-0000-7000-8000-000000000000",
            "/nl/%ff",
            "/log/tile/9/000");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final SortedMap<String, Answer> answers = new TreeMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Pattern links;

    private Crawler(String address) {
        this.address = address;
        this.links = Pattern.compile("[\"'>](?:" + Pattern.quote(address) + ")?(/[A-Za-z][^\"'#<>\\s{}]*)");
    }

    /**
     * What came back.
     *
     * @param headers each a line, sorted, without the moment of the answer
     */
    public record Answer(int status, List<String> headers, String body) {
        /** Whatever a reader of it can see. */
        public String all() {
            return String.join("\n", headers) + "\n" + body;
        }
    }

    /** All answers by what was asked; from an address without closing slash. */
    public static SortedMap<String, Answer> crawl(String address) {
        var crawler = new Crawler(address);
        crawler.open.addAll(BEGIN);
        crawler.open.addAll(WRONG);
        for (var list : List.of("/agreements", "/late", "/silent", "/different")) {
            FORMS.forEach(form -> crawler.open.add(list + form));
        }
        crawler.follow();
        crawler.answers.put("POST without origin", crawler.ask("POST", "/nl/report-error"));
        crawler.answers.put("DELETE", crawler.ask("DELETE", "/nl/agreements"));
        crawler.answers.put("BREW", crawler.ask("BREW", "/nl"));
        return crawler.answers;
    }

    /** One answer. */
    public static Answer get(String address, String path) {
        return new Crawler(address).ask("GET", path);
    }

    private void follow() {
        while (!open.isEmpty()) {
            var path = open.remove();
            if (answers.containsKey(path)) {
                continue;
            }
            if (answers.size() == MOST) {
                throw new IllegalStateException("More than " + MOST + " addresses; the last is " + path);
            }
            var answer = ask("GET", path);
            answers.put(path, answer);
            open.addAll(listLinks(path, answer));
            if (path.matches("/nl/agreements/[^/?]+/[^/?]+")) {
                FORMS.forEach(form -> open.add(path.substring("/nl".length()) + form));
            }
        }
    }

    /** Filters lead to filters without end: of those only what stands on a page without one. */
    private List<String> listLinks(String path, Answer answer) {
        var found = new ArrayList<String>();
        var matcher = links.matcher(answer.all());
        while (matcher.find()) {
            var link = matcher.group(1).replace("&amp;", "&");
            if (!link.startsWith("/static/") && !(link.contains("?") && path.contains("?"))) {
                found.add(link);
            }
        }
        return found;
    }

    private Answer ask(String method, String path) {
        try {
            var response = client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            var body = COMMAND.matcher(response.body()).replaceAll("$1");
            var isForm = !body.equals(response.body());
            var headers = response.headers().map().entrySet().stream()
                    .filter(header -> !header.getKey().equals("date")
                            && !(isForm && header.getKey().equals("etag")))
                    .map(header -> header.getKey() + ": " + header.getValue())
                    .sorted()
                    .toList();
            return new Answer(response.statusCode(), headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
