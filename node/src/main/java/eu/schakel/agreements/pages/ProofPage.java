package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Link;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
            boolean witnessed,
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
        var agreement = room.agreements().findByDossier(line.dossier(), asked.moment());
        var entry = agreement.map(found -> found.entry()).orElse(null);
        var known = room.proofs().find(line.event());
        var witnesses = known.map(ProofLookup.Known::witnesses).orElse(List.of());
        var witnessed = !witnesses.isEmpty();
        var side = words.side(line.side()).name();
        var position = known.map(ProofLookup.Known::position).orElse(null);
        return new View(
                words.text(
                        "proof.said",
                        "side",
                        side,
                        "date",
                        words.dateTime(line.at()),
                        "sentence",
                        new Telling(asked).sentence(line, entry)),
                entry == null ? null : new Link(words.title(entry), asked.links().agreement(entry)),
                position == null
                        ? words.text("proof.shows.waiting", "side", side)
                        : words.text("proof.shows", "position", position, "side", side),
                witnessed
                        ? words.text(
                                "proof.holders",
                                "sides",
                                words.list(witnesses.stream()
                                        .map(node -> words.side(node).name())
                                        .toList()))
                        : words.text("proof.holders.waiting"),
                witnessed,
                witnessed ? "/proof/" + line.event() + ".txt" : null,
                witnessed ? "./schakel verify " + line.event() + ".tlog-proof" : null,
                fields(words, line, known.orElse(null)),
                known.map(ProofLookup.Known::checkpoint).orElse(null));
    }

    private static Definitions fields(Words words, Line line, ProofLookup.@Nullable Known known) {
        var rows = new ArrayList<Definitions.Row>();
        rows.add(new Definitions.Row(words.text("proof.field.event"), line.event().toString()));
        rows.add(new Definitions.Row(words.text("proof.field.type"), line.type()));
        if (known != null) {
            rows.add(new Definitions.Row(words.text("proof.field.log"), known.origin()));
            if (known.position() != null) {
                rows.add(new Definitions.Row(words.text("proof.field.position"), Long.toString(known.position())));
            }
            if (known.size() != null) {
                rows.add(new Definitions.Row(words.text("proof.field.size"), Long.toString(known.size())));
            }
            if (known.leaf() != null) {
                rows.add(new Definitions.Row(words.text("proof.field.leaf"), known.leaf()));
            }
        }
        return new Definitions(rows);
    }
}
