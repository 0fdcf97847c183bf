package eu.schakel.obstacles.intake;

import java.io.ByteArrayOutputStream;
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
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser without script: keeps cookies, follows where it is led, sends forms as the page gave them. */
final class Visit {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final String address;
    final Map<String, String> cookies = new TreeMap<>();
    String lastCookie = "";

    Visit(String address) {
        this.address = address;
    }

    Visit with(String cookie) {
        keep(cookie);
        return this;
    }

    /** An answer, and the path that it was given at. */
    record Page(String path, int status, String html, HttpResponse<String> response) {
        String text() {
            return html.replaceAll("<[^>]+>", " ")
                    .replaceAll("\\s+", " ")
                    .replace("&#34;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }

        Map<String, String> hidden() {
            var fields = new LinkedHashMap<String, String>();
            var matcher = HIDDEN.matcher(html);
            while (matcher.find()) {
                fields.put(matcher.group(1), matcher.group(2));
            }
            return fields;
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Page get(String path) {
        return send(path, request(path).GET());
    }

    /** Sends what the page's form carries unseen, with these answers, to where the page was read. */
    Page answer(Page page, String... namesAndValues) {
        return post(page.path().replaceAll("\\?.*", ""), page, namesAndValues);
    }

    Page post(String path, Page page, String... namesAndValues) {
        var fields = new LinkedHashMap<>(page.hidden());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return post(path, fields);
    }

    Page post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                path,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Sends one file, as a browser does. */
    Page upload(String path, String name, byte[] content) {
        var head = "--border\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                path,
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=border")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private Page send(String path, HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var location = response.headers().firstValue("Location");
            if (response.statusCode() == 303 && location.isPresent()) {
                return get(location.get());
            }
            return new Page(path, response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html, */*;q=0.5");
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private void keep(String cookie) {
        lastCookie = cookie;
        var parts = cookie.split("[=;]", 3);
        if (parts[1].isEmpty()) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
