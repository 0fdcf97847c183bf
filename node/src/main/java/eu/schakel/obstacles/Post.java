package eu.schakel.obstacles;

import eu.schakel.portal.Language;
import java.util.UUID;

/** Tells people by e-mail what a page alone cannot. Says truthfully whether a mail goes out: then a page may promise it. */
public interface Post {
    /** Whether this node can send mail at all. A code is only replaced when the new one can reach its owner. */
    boolean isReady();

    /** Whether whoever reported hears by mail of what happens to it: this node took it in, has their address and can send. */
    boolean reaches(Obstacle obstacle);

    /**
     * Confirms a report to whoever sent it, with the code.
     *
     * @return whether a mail goes out: not when there is no address
     */
    boolean confirm(UUID dossier, FollowUpCode code);

    /** Sends the code that replaces a lost one to the address that was given with the report. */
    boolean renewed(UUID dossier, FollowUpCode code);

    /** Empties all mails of a dossier, and sends none that waits: whoever reported wants to be reached no more. */
    void forget(UUID dossier);

    /**
     * Asks somebody to confirm that they want mail.
     *
     * @param about the title of the obstacle, the theme or the area, in their language
     * @param path below the language, with the token, to confirm and to end it
     */
    boolean askToConfirm(String email, Language language, String about, String path);
}
