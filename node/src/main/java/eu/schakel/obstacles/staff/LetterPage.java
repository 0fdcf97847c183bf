package eu.schakel.obstacles.staff;

import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Reference;
import eu.schakel.portal.Link;
import eu.schakel.portal.Pdf;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** {@code /work/obstacles/…/letters/…}: a letter to read first, and as {@code .pdf} to print or send. */
final class LetterPage implements RouteGroup {
    private final Cases cases;
    private final LetterWriter writer;
    private final String style = style();

    LetterPage(Cases cases) {
        this.cases = cases;
        this.writer = new LetterWriter(cases);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(CasePage.PATH + "/letters/{kind}", this::show);
    }

    private void show(Context context) {
        cases.reader(context);
        var words = cases.words(context);
        var form = Representation.choose(context, Representation.HTML, Representation.PDF);
        var obstacle = Reference.find(context.pathParam("reference"))
                .flatMap(cases.reads()::findByReference)
                .orElseThrow(Cases::notFound)
                .obstacle();
        var kind = context.pathParam("kind");
        var letter = Letter.Kind.find(
                        kind.endsWith(Representation.PDF.suffix())
                                ? kind.substring(
                                        0,
                                        kind.length()
                                                - Representation.PDF.suffix().length())
                                : kind)
                .flatMap(found -> writer.write(found, obstacle, words))
                .orElseThrow(Cases::notFound);
        if (form == Representation.PDF) {
            context.header(
                    "Content-Disposition",
                    "inline; filename=\"" + obstacle.reference() + "-"
                            + letter.kind().word() + ".pdf\"");
            context.result(pdf(letter));
            return;
        }
        var page = cases.portal()
                .page(context, words.get("letter." + letter.kind().word()))
                .under(
                        "cases",
                        new Link(words.get("day.title"), words.href(Cases.HOME)),
                        new Link(words.title(obstacle).text(), words.href(Cases.path(obstacle))));
        var href =
                words.href(Cases.path(obstacle)) + "/letters/" + letter.kind().word() + ".pdf";
        cases.portal()
                .show(
                        context,
                        "obstacles/staff/letter.jte",
                        page,
                        Map.of("letter", letter, "pdf", href, "words", words, "own", cases.words(letter.language())));
    }

    byte[] pdf(Letter letter) {
        var html = cases.portal()
                .render(
                        "obstacles/staff/paper.jte",
                        Map.of(
                                "letter",
                                letter,
                                "words",
                                cases.words(letter.language()),
                                "style",
                                style,
                                "demo",
                                cases.portal().site().node().demo()));
        return Pdf.of(html, letter.at());
    }

    private static String style() {
        try (var in = Objects.requireNonNull(LetterPage.class.getResourceAsStream("letter.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
