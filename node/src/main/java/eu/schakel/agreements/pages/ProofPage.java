package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.ledger.Merkle;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Link;
import eu.schakel.portal.data.EventProof;
import eu.schakel.portal.data.PublicLog;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What shows that a line of a story was said, and how to check that without believing this site. */
public final class ProofPage {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Room room;

    ProofPage(Room room) {
        this.room = room;
    }

    /**
     * What the template shows.
     *
     * @param said the line in words: who, when, what
     * @param shows what this proves, in a sentence
     * @param holders who holds it, in a sentence
     * @param fileHref the proof file; null while no peer has cosigned
     * @param command that checks the file; null while there is none
     * @param fields for experts
     */
    public record View(
            String said,
            @Nullable Link about,
            String shows,
            String holders,
            @Nullable String fileHref,
            @Nullable String command,
            Definitions fields,
            @Nullable String checkpoint) {}

    /** {@code /proof/{event}} */
    void show(Context context) {
        var asked = room.asked(context);
        var id = context.pathParam("event");
        if (!ID.matcher(id).matches()) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        var event = UUID.fromString(id);
        var line = room.times().findLine(event).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        var words = asked.words();
        var page = asked.page(words.text("proof.title"), words.text("proof.description"));
        room.show(asked, "proof.jte", page, view(asked, line));
    }

    private View view(Asked asked, Line line) {
        var words = asked.words();
        var agreement = room.agreements().find(line.dossier(), asked.moment());
        var entry = agreement.map(found -> found.agreement().entry()).orElse(null);
        var proof = room.proofs().find(line.event()).orElse(null);
        var cosigned = proof == null ? null : proof.cosigned().orElse(null);
        var side = words.side(line.side()).name();
        return new View(
                words.text(
                        "proof.said",
                        "side",
                        side,
                        "date",
                        words.dateTime(line.at()),
                        "sentence",
                        new Telling(asked).sentence(line, entry)),
                entry == null
                        ? null
                        : new Link(words.title(entry), asked.links().agreement(entry)),
                proof == null || proof.position().isEmpty()
                        ? words.text("proof.shows.waiting", "side", side)
                        : words.text("proof.shows", "position", proof.position().getAsLong(), "side", side),
                cosigned == null
                        ? words.text("proof.holders.waiting")
                        : words.text(
                                "proof.holders",
                                "sides",
                                words.list(cosigned.witnesses().stream()
                                        .map(witness ->
                                                words.side(witness.name()).name())
                                        .toList())),
                cosigned == null ? null : "/proof/" + line.event() + ".txt",
                proof == null || cosigned == null ? null : command(line, proof.log()),
                fields(words, line, proof),
                cosigned == null ? null : cosigned.evidence().note().serialized());
    }

    /** A line for each key, so that it can be read and still be copied as one command. */
    private static String command(Line line, PublicLog log) {
        return Stream.concat(log.logKeys().stream(), log.witnessKeys().stream())
                .map(key -> " \\\n  --key " + key.encoded())
                .collect(Collectors.joining("", "./schakel verify " + line.event() + ".tlog-proof", ""));
    }

    private static Definitions fields(Words words, Line line, @Nullable EventProof proof) {
        var rows = new ArrayList<Definitions.Row>();
        rows.add(new Definitions.Row(
                words.text("proof.field.event"), line.event().toString()));
        rows.add(new Definitions.Row(words.text("proof.field.type"), line.type()));
        if (proof != null) {
            rows.add(new Definitions.Row(
                    words.text("proof.field.log"), proof.log().origin()));
            proof.position()
                    .ifPresent(position ->
                            rows.add(new Definitions.Row(words.text("proof.field.position"), Long.toString(position))));
            proof.cosigned()
                    .ifPresent(cosigned -> rows.add(
                            new Definitions.Row(words.text("proof.field.size"), Long.toString(cosigned.size()))));
            if (proof.bytes() != null) {
                rows.add(new Definitions.Row(
                        words.text("proof.field.leaf"),
                        Merkle.leaf(proof.bytes()).hex()));
            }
        }
        return new Definitions(rows);
    }
}
