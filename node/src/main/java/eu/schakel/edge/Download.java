package eu.schakel.edge;

import eu.schakel.attachments.Attachment;
import eu.schakel.attachments.Attachments;
import eu.schakel.attachments.MediaKind;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends an attachment so that a browser does nothing with it but save it, or show it as a picture. */
public final class Download {
    /** Whatever is in the file, it gets no script, no form, no request, and not our origin. */
    private static final String NOTHING_ALLOWED = "sandbox; default-src 'none'";

    private Download() {}

    /**
     * Answers with the file. Whether this reader may have it is decided before.
     *
     * @param show a photo inside a page instead of saving it; of any other file it has no effect
     * @throws ProblemException 404 when it was erased or is not scanned yet
     */
    public static void send(Context context, Attachments attachments, Attachment attachment, boolean show)
            throws IOException {
        if (!attachment.mayBeHandedOut()) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        var how = show && attachment.kind().isPhoto() ? "inline" : "attachment";
        var name = attachment.name().orElse("");
        context.contentType(attachment.kind().mediaType())
                .header("Content-Disposition", how + "; filename*=UTF-8''" + encode(name))
                .header("Content-Security-Policy", NOTHING_ALLOWED)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store");
        if (attachment.kind() != MediaKind.TEXT) {
            context.res().setCharacterEncoding(null);
        }
        context.res().setContentLengthLong(attachment.bytes());
        attachments.stream(attachment.id(), context.res().getOutputStream());
    }

    /** As RFC 8187 section 3.2 wants it: of the marks that a form leaves alone, the star has a meaning here. */
    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
