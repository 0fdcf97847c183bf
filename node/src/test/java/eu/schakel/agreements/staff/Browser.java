package eu.schakel.agreements.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads pages and fills in forms, without script, as one person. */
public final class Browser {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern ACTION =
            Pattern.compile("<form method=\"post\" action=\"(/[^\"]+#form)\"", Pattern.DOTALL);

    private final int port;
    private final String cookie;

    public Browser(int port, String cookie) {
        this.port = port;
        this.cookie = cookie;
    }

    /** An answer: its status, what it says, and where it leads. */
    public record Page(int status, String html, String location, HttpResponse<byte[]> response) {
        /** The text between the tags, with every run of white space as one space. */
        public String text() {
            return textOf(html);
        }

        /** The fields that the page's form carries unseen. */
        public Map<String, String> hidden() {
            var fields = new LinkedHashMap<String, String>();
            var matcher = HIDDEN.matcher(html.substring(html.indexOf("<main")));
            while (matcher.find()) {
                fields.put(matcher.group(1), unescaped(matcher.group(2)));
            }
            return fields;
        }

        /** Where the page's form is sent. */
        public String action() {
            var matcher = ACTION.matcher(html);
            if (!matcher.find()) {
                throw new AssertionError("no form in " + html);
            }
            return unescaped(matcher.group(1));
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public String cookie() {
        return cookie;
    }

    /** Reads a page. */
    public Page get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form as the page gave it, with these answers and button. */
    public Page submit(Page page, String step, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(page.hidden());
        fields.putAll(typed);
        fields.put("step", step);
        return post(page.action(), fields);
    }

    /** Sends a form. */
    public Page post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(address() + path.replaceAll("#.*", "")))
                .header("Accept", "text/html");
        return cookie.isEmpty() ? builder : builder.header("Cookie", cookie);
    }

    private static Page send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Page(
                    response.statusCode(),
                    new String(response.body(), StandardCharsets.UTF_8),
                    response.headers().firstValue("Location").orElse(""),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a piece of HTML says, with every run of white space as one space. */
    static String textOf(String html) {
        return unescaped(html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescaped(String html) {
        return html.replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
