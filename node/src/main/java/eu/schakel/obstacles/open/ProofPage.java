package eu.schakel.obstacles.open;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.ledger.Merkle;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Link;
import eu.schakel.portal.data.EventProof;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What shows that the text of an obstacle was published as it stands, and how to check that without believing this site. */
public final class ProofPage {
    private final Room room;

    ProofPage(Room room) {
        this.room = room;
    }

    /**
     * What the template shows.
     *
     * @param shows what this proves and who holds it, a sentence each
     * @param fileHref the proof file; null while no peer has cosigned
     * @param command that checks the file; null while there is none
     */
    public record View(
            Link about,
            List<String> shows,
            @Nullable String fileHref,
            @Nullable String command,
            Definitions fields) {}

    /** {@code /obstacles/{reference}/proof} */
    void show(Context context) {
        var asked = Asked.of(context, room);
        var obstacle = room.get(asked);
        var words = asked.words();
        var carrier = room.register()
                .listVersions(List.of(obstacle.dossier()), asked.moment())
                .getFirst()
                .carrier();
        var proof = room.proofs().find(carrier).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        var title = new Link(words.said(obstacle.title()), asked.to(Room.path(obstacle)));
        var page = asked.page(words.text("proof.title"), words.text("proof.description"))
                .under("obstacles", new Link(words.text("list.title"), asked.to(Room.PATH)), title);
        asked.show("proof.jte", page, view(words, proof, title));
    }

    private static View view(Wording words, EventProof proof, Link about) {
        var cosigned = proof.cosigned().orElse(null);
        var side = words.side(proof.log().node()).name();
        var shows = List.of(
                proof.position().isEmpty()
                        ? words.text("proof.shows.waiting", "side", side)
                        : words.text("proof.shows", "position", proof.position().getAsLong(), "side", side),
                cosigned == null
                        ? words.text("proof.holders.waiting")
                        : words.text(
                                "proof.holders",
                                "sides",
                                cosigned.witnesses().stream()
                                        .map(witness ->
                                                words.side(witness.name()).name())
                                        .collect(Collectors.joining(", "))));
        return new View(
                about,
                shows,
                cosigned == null ? null : "/proof/" + proof.event() + ".txt",
                cosigned == null ? null : command(proof),
                fields(words, proof));
    }

    /** A line for each key, so that it can be read and still be copied as one command. */
    private static String command(EventProof proof) {
        return Stream.concat(proof.log().logKeys().stream(), proof.log().witnessKeys().stream())
                .map(key -> " \\\n  --key " + key.encoded())
                .collect(Collectors.joining("", "./schakel verify " + proof.event() + ".tlog-proof", ""));
    }

    private static Definitions fields(Wording words, EventProof proof) {
        var rows = new ArrayList<Definitions.Row>();
        rows.add(new Definitions.Row(
                words.text("proof.field.event"), proof.event().toString()));
        rows.add(new Definitions.Row(words.text("proof.field.log"), proof.log().origin()));
        proof.position()
                .ifPresent(position ->
                        rows.add(new Definitions.Row(words.text("proof.field.position"), Long.toString(position))));
        if (proof.bytes() != null) {
            rows.add(new Definitions.Row(
                    words.text("proof.field.leaf"), Merkle.leaf(proof.bytes()).hex()));
        }
        return new Definitions(rows);
    }
}
