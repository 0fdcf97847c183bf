package eu.schakel.portal.data;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Merkle;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The proof of one event: {@code .txt} is the file that is verified offline (C2SP tlog-proof), {@code .json} the same for programs. */
public final class ProofRoutes implements RouteGroup {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String TEXT_SUFFIX = ".txt";

    private final EventProofs proofs;
    private final Publication publication;

    public ProofRoutes(EventProofs proofs, Publication publication) {
        this.proofs = proofs;
        this.publication = publication;
    }

    /** What proves an event. */
    @Described("What proves that an event was said. Until a peer has cosigned it, the proof follows.")
    public record ProofAnswer(
            @Described("The event.") UUID event,
            @Described("The node that said it.") String node,
            @Described("Name of the log.") String log,

            @Described("Whether a peer has cosigned it: the proof is complete.")
            boolean witnessed,

            @Described("Position in the log, from 0; absent while it waits for one.") @Nullable
            Long position,

            @Described("The bytes that the log hashes, in base64.") @Nullable
            String bytes,

            @Described("The leaf hash, hexadecimal.") @Nullable
            String leaf,

            @Described("Entries that the checkpoint covers.") @Nullable
            Long size,

            @Described("Hashes from the leaf's sibling towards the root, in base64.") @Nullable
            List<String> inclusion,

            @Described("The signed checkpoint with its cosignatures (C2SP signed-note).") @Nullable
            String checkpoint,

            @Described("Who cosigned it.") @Nullable List<WitnessView> witnesses,

            @Described("The file that ./schakel verify checks offline (C2SP tlog-proof).") @Nullable
            String file) {}

    /** A witness. */
    @Described("A node that says it durably holds the log up to the checkpoint.")
    public record WitnessView(
            @Described("Its key's name.") String name,
            @Described("When it says it cosigned.") Instant time) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/proof/{event}", this::proof);
        routes.get("/api/v1/proofs/{event}", context -> json(context, find(context.pathParam("event"))));
    }

    private void proof(Context context) {
        var name = context.pathParam("event");
        if (name.endsWith(TEXT_SUFFIX)) {
            text(context, find(name.substring(0, name.length() - TEXT_SUFFIX.length())));
            return;
        }
        var proof = find(name);
        if (Representation.choose(context, Representation.JSON, Representation.HTML) == Representation.HTML) {
            DataPages.redirectToLanguage(context, "/proof/" + name);
        } else {
            json(context, proof);
        }
    }

    private static void text(Context context, EventProof proof) {
        var cosigned = proof.cosigned()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND.status(), "proof-follows", "problem.proof-follows.detail", Map.of()));
        context.contentType("text/plain;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + proof.event() + ".tlog-proof\"")
                .result(cosigned.evidence().serialized());
    }

    private void json(Context context, EventProof proof) {
        Representation.choose(context, Representation.JSON);
        context.result(DataJson.bytes(answer(proof)));
    }

    private ProofAnswer answer(EventProof proof) {
        var bytes = proof.bytes();
        var cosigned = proof.cosigned().orElse(null);
        return new ProofAnswer(
                proof.event(),
                proof.log().node(),
                proof.log().origin(),
                cosigned != null,
                proof.position().isPresent() ? proof.position().getAsLong() : null,
                bytes == null ? null : Base64.getEncoder().encodeToString(bytes),
                bytes == null ? null : Merkle.leaf(bytes).hex(),
                cosigned == null ? null : cosigned.size(),
                cosigned == null
                        ? null
                        : cosigned.evidence().proof().stream().map(Hash::base64).toList(),
                cosigned == null ? null : cosigned.evidence().note().serialized(),
                cosigned == null
                        ? null
                        : cosigned.witnesses().stream()
                                .map(witness -> new WitnessView(witness.name(), witness.time()))
                                .toList(),
                cosigned == null ? null : publication.address("/proof/" + proof.event() + TEXT_SUFFIX));
    }

    private EventProof find(String id) {
        if (!ID.matcher(id).matches()) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        return proofs.find(UUID.fromString(id)).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    }
}
