package eu.schakel.exchange;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Proofs;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Where peers push: a listener of its own, mutual TLS, one small set of paths. */
final class PeerListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PeerListener.class);

    /** A peer that sends nothing for this long is let go; its next push starts anew. */
    private static final int IDLE_MS = 30_000;
    /** Peers keep one connection for each log; the rest is for strangers to be turned away. */
    private static final int MAX_CONNECTIONS = 64;

    private static final int MAX_THREADS = 24;
    private static final int STOP_WITHIN_MS = 5_000;

    private final Server server;
    private final ServerConnector connector;

    /** What a peer may ask for. */
    interface Rooms {
        /** The mirror of a log that this peer owns; empty when it owns no such log. */
        Optional<LogTables> mirrorOf(Peer peer, String origin);

        /** An own log that this peer may read. */
        Optional<LogTables> ownFor(Peer peer, String origin);

        /** Asks the peer for a consistency proof; empty when none can be had. */
        Optional<List<Hash>> askProof(Peer peer, String origin, long from, long to) throws InterruptedException;

        /** How the log that this peer keeps for us stands here. */
        String standing(Peer peer);

        /** There is more to apply. */
        void arrived(Peer peer, String origin);
    }

    PeerListener(
            String bind, int port, SSLContext tls, List<Peer> peers, Mirror mirror, Database database, Rooms rooms) {
        var threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName("exchange");
        server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Peers are told apart by their pinned certificate, not by the name they ask for.
        http.addCustomizer(new SecureRequestCustomizer(false));
        var factory = new SslContextFactory.Server();
        factory.setSslContext(tls);
        factory.setNeedClientAuth(true);
        connector = new ServerConnector(server, factory, new HttpConnectionFactory(http));
        connector.setHost(bind);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MS);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
        server.setStopTimeout(STOP_WITHIN_MS);
        server.setHandler(new Answers(peers, mirror, database, rooms));
    }

    void start() throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException(
                    "The exchange cannot listen on " + connector.getHost() + ":" + connector.getPort() + ": "
                            + e.getMessage()
                            + ". Is another program using it? Choose another exchange.bind or exchange.port.",
                    e);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("The exchange's listener did not stop cleanly", e);
        }
    }

    private static final class Answers extends Handler.Abstract {
        private final List<Peer> peers;
        private final Mirror mirror;
        private final Database database;
        private final Rooms rooms;

        Answers(List<Peer> peers, Mirror mirror, Database database, Rooms rooms) {
            this.peers = peers;
            this.mirror = mirror;
            this.database = database;
            this.rooms = rooms;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var peer = peer(request);
            if (peer.isEmpty()) {
                return turnAway(response, callback, 403, "This certificate belongs to no peer of this node.\n");
            }
            var query = Request.extractQueryParameters(request);
            var origin = query.getValue("log");
            var path = request.getHttpURI().getPath();
            if (origin == null) {
                return turnAway(response, callback, 400, "Name the log: ?log=ORIGIN\n");
            }
            if (path.equals("/exchange/v1/push") && request.getMethod().equals("POST")) {
                return push(peer.get(), origin, request, response, callback);
            }
            if (path.equals("/exchange/v1/consistency") && request.getMethod().equals("GET")) {
                return consistency(peer.get(), origin, query, response, callback);
            }
            if (path.equals("/exchange/v1/checkpoint") && request.getMethod().equals("GET")) {
                return checkpoint(peer.get(), origin, response, callback);
            }
            if (path.equals("/exchange/v1/standing") && request.getMethod().equals("GET")) {
                return rooms.mirrorOf(peer.get(), origin).isPresent()
                        ? answer(response, callback, 200, rooms.standing(peer.get()))
                        : answer(response, callback, 404, "No such log.\n");
            }
            return turnAway(
                    response, callback, 404, "Only push, consistency, checkpoint and standing are answered here.\n");
        }

        private boolean push(Peer peer, String origin, Request request, Response response, Callback callback)
                throws InterruptedException {
            var log = rooms.mirrorOf(peer, origin);
            if (log.isEmpty()) {
                return turnAway(response, callback, 403, peer.name() + " owns no log " + origin + "\n");
            }
            if (request.getLength() > PushWire.MAX_BODY_BYTES) {
                var refused = mirror.unreadable(
                        log.get(),
                        "too-large",
                        "A push has at most " + PushWire.MAX_BODY_BYTES + " bytes, this one says "
                                + request.getLength());
                response.getHeaders().put(HttpHeader.CONNECTION, "close");
                return refuse(peer, origin, refused, response, callback);
            }
            PushWire.Message message;
            try (var body = Content.Source.asInputStream(request)) {
                message = PushWire.decode(body);
            } catch (IOException e) {
                var refused = mirror.unreadable(log.get(), "malformed", "The push cannot be read: " + e.getMessage());
                return refuse(peer, origin, refused, response, callback);
            }
            return switch (mirror.take(peer, log.get(), message)) {
                case Mirror.Answer.Cosigned cosigned -> {
                    if (cosigned.isNews()) {
                        rooms.arrived(peer, origin);
                    }
                    yield answer(response, callback, 200, cosigned.line() + "\n");
                }
                case Mirror.Answer.Resume resume -> answer(response, callback, 409, resume.size() + "\n");
                case Mirror.Answer.Refused refused -> refuse(peer, origin, refused, response, callback);
                case Mirror.Answer.Prove prove ->
                    refuse(peer, origin, judge(peer, log.get(), prove, message.note()), response, callback);
            };
        }

        private Mirror.Answer.Refused judge(Peer peer, LogTables log, Mirror.Answer.Prove prove, String note)
                throws InterruptedException {
            long held = prove.held().size();
            var proof = held == 0
                    ? Optional.<List<Hash>>empty()
                    : rooms.askProof(
                            peer, log.origin(), held, prove.checkpoint().size());
            return mirror.judge(log, prove, note, proof);
        }

        private boolean consistency(Peer peer, String origin, Fields query, Response response, Callback callback) {
            var log = rooms.ownFor(peer, origin);
            long from = number(query.getValue("from"));
            long to = number(query.getValue("to"));
            if (log.isEmpty() || from < 1 || to < from) {
                return answer(response, callback, 404, "No such log or sizes.\n");
            }
            var proof = database.in(
                    Access.SENDING,
                    sql -> log.get().frontier(sql).size() < to
                            ? Optional.<List<Hash>>empty()
                            : Optional.of(Proofs.consistency(from, to, log.get().nodes(sql))));
            return proof.map(hashes -> answer(
                            response,
                            callback,
                            200,
                            hashes.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining())))
                    .orElseGet(() -> answer(response, callback, 404, "The log is smaller than that.\n"));
        }

        private boolean checkpoint(Peer peer, String origin, Response response, Callback callback) {
            return rooms.ownFor(peer, origin)
                    .flatMap(log -> database.in(Access.SENDING, log::newestCosigned))
                    .map(stored -> answer(response, callback, 200, stored.note()))
                    .orElseGet(() -> answer(response, callback, 404, "No cosigned checkpoint yet.\n"));
        }

        private boolean refuse(
                Peer peer, String origin, Mirror.Answer.Refused refused, Response response, Callback callback) {
            // A fork is proof of misconduct and stops the log: only the operators of both sides can go on from there.
            LOG.atLevel(refused.kind().equals("fork") ? Level.ERROR : Level.WARN)
                    .log("refused a push of {} by {}: {}: {}", origin, peer.name(), refused.kind(), refused.detail());
            return answer(response, callback, 422, refused.kind() + "\n" + refused.detail() + "\n");
        }

        private Optional<Peer> peer(Request request) {
            if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData tls) {
                X509Certificate @Nullable [] chain = tls.peerCertificates();
                if (chain != null && chain.length > 0) {
                    return peers.stream()
                            .filter(peer -> peer.certificate().equals(chain[0]))
                            .findFirst();
                }
            }
            return Optional.empty();
        }

        private static long number(@Nullable String text) {
            try {
                return text == null ? -1 : Long.parseLong(text);
            } catch (NumberFormatException e) {
                return -1;
            }
        }

        /** Answers before the body was read: the rest of it must not be taken for the next request. */
        private static boolean turnAway(Response response, Callback callback, int status, String text) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            return answer(response, callback, status, text);
        }

        private static boolean answer(Response response, Callback callback, int status, String text) {
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
            Content.Sink.write(response, true, text, callback);
            return true;
        }
    }
}
