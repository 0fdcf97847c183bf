package eu.schakel.cli;

import eu.schakel.portal.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Asks a running node for its briefing.
 *
 * @param node its public address
 * @param cookie of the session of a coordinator, name and value; empty when there is none
 */
record BriefingDownload(URI node, String cookie) {
    /** Making a PDF of ten pages takes a second or two, on a busy node some more. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** The environment variable with the cookie. */
    static final String COOKIE = "SCHAKEL_COOKIE";

    byte[] get(LocalDate since, LocalDate meeting, Language language, boolean pdf) {
        String path = "/" + language.tag() + (pdf ? "/briefing.pdf" : "/briefing");
        String query = "?since=" + since + "&for=" + meeting + (pdf ? "" : "&file=html");
        URI address = URI.create(node.toString().replaceFirst("/+$", "") + path + query);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Cookie", cookie)
                    .timeout(LONGEST_WAIT)
                    .build();
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new CommandException(refused(response.statusCode()));
            }
            return response.body();
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandException(
                    "No answer from " + node + ": " + e.getMessage() + ". Does the node run there?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Stopped before the answer came.", e);
        }
    }

    private String refused(int status) {
        return switch (status) {
            case 401, 302 ->
                node + " wants to know who asks. Sign in there with a browser and put the cookie of that session into "
                        + COOKIE + ", as in schakel-vlaanderen=…";
            case 403 -> node + " gives the briefing to coordinators only; sign in as one.";
            default -> node + " answered " + status + "; its log says why.";
        };
    }
}
