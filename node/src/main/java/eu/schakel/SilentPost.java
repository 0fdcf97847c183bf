package eu.schakel;

import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Post;
import eu.schakel.portal.Language;
import java.util.UUID;

/** A node without a mail server: it sends nothing and says so. */
final class SilentPost implements Post {
    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public boolean confirm(UUID dossier, FollowUpCode code) {
        return false;
    }

    @Override
    public boolean renewed(UUID dossier, FollowUpCode code) {
        return false;
    }

    @Override
    public boolean askToConfirm(String email, Language language, String about, String path) {
        return false;
    }
}
