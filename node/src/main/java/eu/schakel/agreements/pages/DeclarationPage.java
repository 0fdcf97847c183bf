package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Declaration;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.AgreementReads.Paragraph;
import eu.schakel.agreements.DeclarationReads.Resting;
import eu.schakel.agreements.Filter;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.portal.Link;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A declaration, paragraph by paragraph, with the agreements that rest on each. */
public final class DeclarationPage {
    private final Room room;

    DeclarationPage(Room room) {
        this.room = room;
    }

    /** What the template shows; {@code withText} is false when the text was not given at loading. */
    public record View(
            String lead,
            boolean withText,
            List<Part> parts,
            @Nullable Link more) {}

    /**
     * A paragraph.
     *
     * @param heading where a chapter or section begins, else null
     * @param id the anchor
     * @param name "alinea 9"
     * @param text in pieces; empty without the text
     */
    public record Part(@Nullable String heading, String id, String name, List<Piece> text, List<Link> agreements) {}

    /** A piece of text; {@code marked} when an agreement rests on it. */
    public record Piece(String text, boolean marked) {}

    /** {@code /declarations/{declaration}} */
    void show(Context context) {
        var asked = room.asked(context);
        var declaration = room.declarations()
                .find(context.pathParam("declaration"), asked.moment())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        var words = asked.words();
        var title = words.title(declaration.title());
        var page = asked.page(title, words.text("declaration.description", "declaration", title))
                .under(
                        "agreements",
                        new Link(words.text("agreements.title"), asked.links().to("/agreements")));
        room.show(asked, "declaration.jte", page, view(asked, declaration));
    }

    private View view(Asked asked, Declaration declaration) {
        var words = asked.words();
        var resting = room.declarations().resting(declaration.id(), asked.moment());
        var byParagraph = new LinkedHashMap<String, List<Resting>>();
        for (var each : resting) {
            byParagraph
                    .computeIfAbsent(each.passage().paragraph(), _ -> new ArrayList<>())
                    .add(each);
        }
        var paragraphs = room.declarations().paragraphs(declaration.id());
        var parts = paragraphs.isEmpty()
                ? byParagraph.entrySet().stream()
                        .map(each -> part(asked, declaration, null, each.getKey(), List.of(), each.getValue()))
                        .toList()
                : withText(asked, declaration, paragraphs, byParagraph);
        var total = room.agreements()
                .list(Filter.ofDeclaration(declaration.id()), asked.moment(), Order.NATURAL, 0, 0)
                .total();
        return new View(
                words.text("declaration.lead", "count", total, "date", words.date(declaration.date())),
                !paragraphs.isEmpty(),
                parts,
                total > resting.size()
                        ? new Link(
                                words.text("declaration.more", "count", total),
                                asked.links().to("/agreements", Map.of("declaration", declaration.id())))
                        : null);
    }

    private static List<Part> withText(
            Asked asked, Declaration declaration, List<Paragraph> paragraphs, Map<String, List<Resting>> byParagraph) {
        var parts = new ArrayList<Part>();
        var before = "";
        for (var paragraph : paragraphs) {
            var heading = heading(paragraph);
            var resting = byParagraph.getOrDefault(paragraph.id(), List.of());
            parts.add(part(
                    asked,
                    declaration,
                    heading.isEmpty() || heading.equals(before) ? null : heading,
                    paragraph.id(),
                    Pieces.of(
                            paragraph.text(),
                            resting.stream().map(Resting::passage).toList()),
                    resting));
            before = heading;
        }
        return parts;
    }

    private static Part part(
            Asked asked,
            Declaration declaration,
            @Nullable String heading,
            String id,
            List<Piece> text,
            List<Resting> resting) {
        var words = asked.words();
        return new Part(
                heading,
                id,
                words.paragraph(id),
                text,
                resting.stream()
                        .map(each -> new Link(
                                words.title(each.title()), asked.links().agreement(declaration.id(), each.agreement())))
                        .toList());
    }

    private static String heading(Paragraph paragraph) {
        if (paragraph.chapter().isBlank() || paragraph.section().isBlank()) {
            return paragraph.chapter().isBlank() ? paragraph.section() : paragraph.chapter();
        }
        return paragraph.chapter() + " · " + paragraph.section();
    }
}
