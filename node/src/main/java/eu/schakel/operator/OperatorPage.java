package eu.schakel.operator;

import eu.schakel.dossier.Visibility;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.Visitor;
import eu.schakel.exchange.core.Sending.Trouble;
import eu.schakel.identity.Action;
import eu.schakel.identity.Resource;
import eu.schakel.portal.Contacts;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Portal;
import eu.schakel.portal.Status;
import eu.schakel.portal.Texts;
import eu.schakel.portal.Tone;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /operator}: each peer, the own logs and mail, for who keeps the node running. */
public final class OperatorPage implements RouteGroup {
    private final Portal portal;
    private final Governments governments;
    private final Supplier<NodeState> state;
    private final Messages messages = Messages.load("eu/schakel/operator/messages");

    public OperatorPage(Portal portal, Governments governments, Supplier<NodeState> state) {
        this.portal = portal;
        this.governments = governments;
        this.state = state;
    }

    /**
     * A peer or a log: its name, in a word how it stands, and what there is to know.
     *
     * @param checks what to look at first; null when nothing is wrong
     */
    public record Part(
            String name,
            @Nullable Status status,
            Definitions facts,
            @Nullable String checks) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}/operator", this::show);
    }

    private void show(Context context) {
        Visitor.of(context)
                .require(Action.OPERATE, Resource.of(Resource.Kind.NODE, Visibility.INTERNAL, governments.self()));
        var language = portal.language(context);
        var texts = messages.in(language);
        var formats = portal.site().formats(language);
        var now = portal.clock().instant();
        var node = state.get();
        var peers = node.peers().stream()
                .map(peer -> peer(peer, governments.side(peer.node(), language).name(), now, texts, formats))
                .toList();
        var logs = node.logs().stream()
                .map(log -> new Part(log.origin(), null, facts(log, texts, formats), null))
                .toList();
        var page = portal.page(context, texts.get("title")).under("operator");
        portal.show(
                context,
                "operator/operator.jte",
                page,
                Map.of(
                        "texts",
                        texts,
                        "lead",
                        texts.get("lead", "time", formats.dateTime(now), "version", node.version()),
                        "peers",
                        peers,
                        "logs",
                        logs,
                        "mail",
                        mail(node.mail(), texts, formats)));
    }

    private static Part peer(NodeState.Peer peer, String name, Instant now, Texts texts, Formats formats) {
        var state = state(peer, now);
        return new Part(
                name,
                new Status(texts.get("status." + state), tone(state)),
                facts(peer, texts, formats),
                state.equals("on-time") ? null : texts.get("check." + state, "other", name));
    }

    /** What is worst comes first: a peer that forked may well answer on time. */
    private static String state(NodeState.Peer peer, Instant now) {
        if (peer.stopped() != null) {
            return "stopped";
        }
        if (peer.heard() == null || peer.heard().plus(Contacts.GRACE).isBefore(now)) {
            return "silent";
        }
        if (peer.heard().plus(Contacts.ON_TIME).isBefore(now)) {
            return "late";
        }
        if (peer.trouble() == Trouble.REFUSED) {
            return "refused";
        }
        if (peer.trouble() == Trouble.AHEAD) {
            return "ahead";
        }
        return "on-time";
    }

    private static Tone tone(String state) {
        return switch (state) {
            case "on-time" -> Tone.DONE;
            case "late" -> Tone.LATE;
            default -> Tone.STUCK;
        };
    }

    private static Definitions facts(NodeState.Peer peer, Texts texts, Formats formats) {
        var unknown = texts.get("unknown");
        var there = peer.there();
        var rows = new ArrayList<>(List.of(
                row(texts, "heard", peer.heard() == null ? texts.get("never") : formats.dateTime(peer.heard())),
                row(texts, "not-cosigned", formats.number(peer.notCosigned())),
                row(texts, "parked-there", there == null ? unknown : formats.number(there.parked())),
                row(texts, "not-understood", there == null ? unknown : formats.number(there.notUnderstood())),
                row(texts, "parked-here", formats.number(peer.parkedHere()))));
        if (peer.stopped() != null) {
            rows.add(row(texts, "stopped", peer.stopped()));
        }
        return new Definitions(rows);
    }

    private static Definitions facts(NodeState.Log log, Texts texts, Formats formats) {
        return new Definitions(List.of(
                row(texts, "size", formats.number(log.size())),
                row(texts, "cosigned-size", formats.number(log.cosignedSize())),
                row(
                        texts,
                        "cosigned-at",
                        log.cosignedAt() == null ? texts.get("never") : formats.dateTime(log.cosignedAt()))));
    }

    private static Part mail(NodeState.Mail mail, Texts texts, Formats formats) {
        var state = !mail.configured() ? "off" : mail.late() > 0 ? "late" : mail.undelivered() > 0 ? "undelivered" : "";
        return new Part(
                texts.get("mail"),
                mail.configured() ? null : new Status(texts.get("mail.off"), Tone.STUCK),
                new Definitions(List.of(
                        row(texts, "mail.late", formats.number(mail.late())),
                        row(texts, "mail.undelivered", formats.number(mail.undelivered())))),
                state.isEmpty() ? null : texts.get("check.mail." + state));
    }

    private static Definitions.Row row(Texts texts, String key, String value) {
        return new Definitions.Row(texts.get(key), value);
    }
}
