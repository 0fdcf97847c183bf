package eu.schakel.identity;

/** Programs that come with an access token. What a web server needs to know of them. */
@FunctionalInterface
public interface ApiClients {
    /** A node that takes no access tokens. */
    ApiClients NONE = _ -> new Verdict.Refused("This node takes no access tokens.");

    /** What a token is worth. Never throws for what a client sends. */
    Verdict judge(String token);

    /** What a token is worth. */
    sealed interface Verdict {
        /** It names a client with at least one role. */
        record Accepted(Client client) implements Verdict {}

        /** It is not one of ours, or no longer. */
        record Refused(String why) implements Verdict {}

        /** It is right, but none of its scopes stands for a role here. */
        record WithoutScope() implements Verdict {}

        /** The login service that signs tokens does not answer, so nobody can tell. */
        record Unknown() implements Verdict {}
    }
}
