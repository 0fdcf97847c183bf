package eu.schakel.edge;

import eu.schakel.attachments.Refusal;
import eu.schakel.attachments.Upload;
import eu.schakel.edge.internal.RequestState;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form with files (multipart/form-data), of a route that {@link RouteGroup#takesFiles} names. In the page, the fields of text stand
 * before those of files: then a file that is refused costs nobody what they typed. The files are gone when the request ends.
 *
 * @param texts of each field, in the order of the form
 * @param files of each field; of a refused form those that came before
 * @param refused what is wrong with which field of files
 */
public record FileForm(Map<String, List<String>> texts, Map<String, List<Upload>> files, Optional<Refused> refused) {
    public FileForm {
        texts = Map.copyOf(texts);
        files = Map.copyOf(files);
    }

    /** A field of files, and why what was sent there is not taken. */
    public record Refused(String field, Refusal refusal) {}

    /**
     * Reads the form. A form that is too large is read no further than its texts.
     *
     * @throws ProblemException 400 or 415 when it is no such form, 413 when its texts are too large, 503 when too many send files
     */
    public static FileForm read(Context context) {
        return RequestState.of(context).readFiles(context);
    }

    /** The first text of that field; empty when it was not sent. */
    public String text(String field) {
        return texts.getOrDefault(field, List.of("")).getFirst();
    }

    /**
     * The files of that field. Whoever shows the form again with what was typed asks for {@link #refused} first.
     *
     * @throws ProblemException 413 when the form was refused
     */
    public List<Upload> filesOf(String field) {
        if (refused.isPresent()) {
            throw new ProblemException(ProblemCode.FILES_TOO_LARGE);
        }
        return files.getOrDefault(field, List.of());
    }
}
