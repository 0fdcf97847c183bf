package eu.schakel.obstacles.intake;

import eu.schakel.obstacles.FollowUpCode;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Holds the code of what somebody is writing, until it is sent: no script reads it and no other site can make a browser send a form
 * with it.
 */
final class DraftCookie {
    private final String name;
    private final String attributes;

    /** @param secure whether browsers come by https */
    DraftCookie(String node, boolean secure) {
        name = (secure ? "__Host-" : "") + "schakel-report-" + node;
        attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    Optional<FollowUpCode> find(Context context) {
        return Optional.ofNullable(context.cookie(name)).flatMap(FollowUpCode::find);
    }

    void give(Context context, FollowUpCode code) {
        context.header("Set-Cookie", name + "=" + code.text() + "; Max-Age=" + Drafts.KEPT.toSeconds() + attributes);
    }

    void take(Context context) {
        context.header("Set-Cookie", name + "=; Max-Age=0" + attributes);
    }
}
