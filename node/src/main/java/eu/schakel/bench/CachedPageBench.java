package eu.schakel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A public page that was made a moment ago, against nginx serving the same bytes; both asked by wrk, in turn. */
public final class CachedPageBench {
    private static final int NGINX_PORT = 8713;
    private static final int ROUNDS = 3;
    private static final String SECONDS = "5";
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private CachedPageBench() {}

    /**
     * Measures the home page.
     *
     * @param node public address
     * @param folder for nginx's files
     * @throws IOException when nginx or wrk is not installed
     */
    public static List<Measure> run(URI node, Path folder) throws IOException, InterruptedException {
        var page = node.resolve("/nl/");
        var bytes = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray())
                .body();
        Files.createDirectories(folder.resolve("www"));
        Files.write(folder.resolve("www/page.html"), bytes);
        Files.writeString(folder.resolve("nginx.conf"), configuration(folder));
        var nginx = start(List.of(
                "nginx",
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString()));
        try {
            var address = "http://127.0.0.1:" + NGINX_PORT + "/page.html";
            wrk(page.toString());
            var ratios = new ArrayList<Double>();
            double ours = 0;
            double theirs = 0;
            for (int i = 0; i < ROUNDS; i++) {
                ours = wrk(page.toString());
                theirs = wrk(address);
                ratios.add(ours / theirs);
            }
            ratios.sort(null);
            return List.of(
                    Measure.told("a cached page of " + bytes.length + " bytes", ours, "pages/s"),
                    Measure.told("nginx, the same bytes", theirs, "pages/s"),
                    Measure.atLeast("cached page / nginx, median of " + ROUNDS, ratios.get(ROUNDS / 2), "x", 0.3));
        } finally {
            nginx.destroy();
            nginx.waitFor(5, TimeUnit.SECONDS);
        }
    }

    private static double wrk(String address) throws IOException, InterruptedException {
        var process = start(List.of("wrk", "-t1", "-c16", "-d" + SECONDS + "s", address));
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var rate = RATE.matcher(out);
        if (!rate.find() || out.contains("Non-2xx")) {
            throw new IOException("wrk could not measure " + address + ":\n" + out);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Process start(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException(
                    "The comparison needs " + command.getFirst() + ". On Debian: apt-get install nginx-light wrk.", e);
        }
    }

    /** As root nginx would hand its work to another user, who may not read the bench's own folder. */
    private static String configuration(Path folder) {
        return """
                daemon off;
                user %3$s;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  types { text/html html; }
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  sendfile on;
                  server { listen 127.0.0.1:%2$d; root %1$s/www; }
                }
                """.formatted(folder, NGINX_PORT, System.getProperty("user.name"));
    }
}
