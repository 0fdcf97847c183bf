package eu.schakel.edge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser that keeps the cookies of the site, and goes to the login service and back. */
final class LoginWindow {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final TestSite site;
    private final Map<String, String> cookies = new TreeMap<>();

    LoginWindow(TestSite site) {
        this.site = site;
    }

    HttpResponse<String> get(String path) {
        return keep(site.get(
                path, "Cookie", cookie(), "Accept", "text/html, application/json;q=0.5", "Accept-Language", "nl"));
    }

    HttpResponse<String> post(String path, String form) {
        return keep(site.send(
                "POST",
                path,
                form,
                "Cookie",
                cookie(),
                "Accept",
                "text/html",
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    /** The whole way: to the login service, which says what it was told to say, and back. */
    HttpResponse<String> signIn(String begin) {
        return get(comeBack(location(get(begin))));
    }

    /** The path and query with which the login service sends the browser back, after it asked for proof if it was told to. */
    static String comeBack(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address));
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                answer = CLIENT.send(
                        request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("username=" + LoginService.LIEVE))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            }
            var back = URI.create(location(answer));
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("No Location but " + answer.statusCode() + ": " + answer.body()));
    }

    /** The token of the session, if there is one. */
    String session() {
        return cookies.getOrDefault("schakel-test", "");
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        for (var header : answer.headers().allValues("Set-Cookie")) {
            var pair = header.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}
