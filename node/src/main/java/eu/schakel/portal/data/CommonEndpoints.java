package eu.schakel.portal.data;

import eu.schakel.portal.data.Endpoint.Parameter;
import java.util.List;

/** What the API of every node answers, whatever its desks. */
final class CommonEndpoints {
    static final List<Endpoint> ALL = List.of(
            new Endpoint(
                    "/logs",
                    "listLogs",
                    "proof",
                    "The public logs and the keys to check them with",
                    List.of(),
                    LogRoutes.KeysAnswer.class),
            new Endpoint(
                    "/proofs/{event}",
                    "getProof",
                    "proof",
                    "What proves that an event was said",
                    List.of(Parameter.path("event", Endpoint.Type.UUID, "Id of the event.")),
                    ProofRoutes.ProofAnswer.class),
            Endpoint.withToken(
                    "/me", "getMe", "access", "Who one is to this node, and what one may do", MeRoutes.MeAnswer.class));

    private CommonEndpoints() {}
}
