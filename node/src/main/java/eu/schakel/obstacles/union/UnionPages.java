package eu.schakel.obstacles.union;

import eu.schakel.dossier.Visibility;
import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.Visitor;
import eu.schakel.identity.Action;
import eu.schakel.identity.Resource;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.union.UnionRegister.Lack;
import eu.schakel.portal.Alternate;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Link;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Portal;
import eu.schakel.portal.Texts;
import eu.schakel.portal.data.Csv;
import eu.schakel.portal.data.DataJson;
import eu.schakel.portal.data.Publication;
import eu.schakel.portal.data.Query;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page on which a coordinator checks the yearly export before sending it, and the export as JSON and CSV. */
public final class UnionPages implements RouteGroup {
    private static final String PATH = "/work/obstacles/union-register";
    private static final Messages MESSAGES = Messages.load("eu/schakel/obstacles/union/messages");

    /** The year in which Regulation (EU) 2025/925 came into force. */
    private static final int FIRST_YEAR = 2025;

    private final Portal portal;
    private final Governments governments;
    private final ObstacleReads reads;
    private final Procedures procedures;
    private final Publication publication;
    private final Optional<CoordinationPoint> point;

    public UnionPages(
            Portal portal,
            Governments governments,
            ObstacleReads reads,
            Procedures procedures,
            Publication publication,
            Optional<CoordinationPoint> point) {
        this.portal = portal;
        this.governments = governments;
        this.reads = reads;
        this.procedures = procedures;
        this.publication = publication;
        this.point = point;
    }

    /** The whole export. */
    record Export(int year, @Nullable CoordinationPoint coordinationPoint, List<Map<String, @Nullable Object>> files) {}

    /** What the template shows. */
    public record View(
            List<Link> years,
            String found,
            @Nullable String leftOut,
            @Nullable Definitions point,
            List<FileView> files) {}

    /** A file with what it lacks, in words. */
    public record FileView(String title, List<String> lacks, Definitions fields) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}" + PATH, this::show);
    }

    private void show(Context context) {
        Visitor.of(context)
                .require(Action.EXPORT, Resource.of(Resource.Kind.CASE, Visibility.SHARED, governments.self()));
        var form = Representation.choose(context, Representation.HTML, Representation.JSON, Representation.CSV);
        int now = Formats.day(portal.clock().instant()).getYear();
        var query = new Query(context);
        int year = query.number("year", now, FIRST_YEAR);
        query.check();
        var all = reads.list();
        var files = UnionRegister.files(
                all,
                procedures,
                governments.self(),
                year,
                obstacle -> publication.address("/en/obstacles/" + obstacle.reference()));
        context.header("Cache-Control", "private, no-store");
        switch (form) {
            case JSON ->
                context.result(DataJson.bytes(new Export(
                        year,
                        point.orElse(null),
                        files.stream().map(UnionRegister::fields).toList())));
            case CSV -> context.result(csv(files));
            default ->
                page(context, year, now, files, UnionRegister.leftOut(all, procedures, governments.self(), year));
        }
    }

    private static byte[] csv(List<UnionFile> files) {
        var csv = new Csv(List.of(
                "code",
                "title",
                "received",
                "first_communicated",
                "later_communicated",
                "description",
                "initiator",
                "areas",
                "situation",
                "situation_detail",
                "modified",
                "follow_up",
                "solution_reference",
                "web_page",
                "publications"));
        files.forEach(file -> csv.row(new ArrayList<>(UnionRegister.fields(file).values())));
        return csv.bytes();
    }

    private void page(Context context, int year, int now, List<UnionFile> files, List<String> leftOut) {
        var language = portal.language(context);
        var texts = MESSAGES.in(language);
        var years = new ArrayList<Link>();
        for (int other = now; other >= FIRST_YEAR; other--) {
            years.add(new Link(Integer.toString(other), "/" + language.tag() + PATH + "?year=" + other));
        }
        var page = portal.page(context, texts.get("title", "year", Integer.toString(year)))
                .under("cases")
                .with(List.of(Representation.JSON, Representation.CSV).stream()
                        .map(form -> new Alternate(
                                form.name(),
                                form.mediaType(),
                                "/" + language.tag() + PATH + form.suffix() + "?year=" + year))
                        .toList());
        long ready = files.stream()
                .filter(file -> UnionRegister.lacks(file).isEmpty())
                .count();
        portal.show(
                context,
                "obstacles/union/register.jte",
                page,
                Map.of(
                        "texts",
                        texts,
                        "view",
                        new View(
                                years,
                                texts.get("found", "count", files.size(), "ready", ready),
                                leftOut.isEmpty() ? null : texts.get("left-out", "codes", String.join(", ", leftOut)),
                                point.map(one -> point(one, texts)).orElse(null),
                                files.stream().map(file -> file(file, texts)).toList())));
    }

    private static FileView file(UnionFile file, Texts texts) {
        var rows = new ArrayList<Definitions.Row>();
        UnionRegister.fields(file)
                .forEach((name, value) -> rows.add(new Definitions.Row(
                        texts.get("field." + name),
                        name.equals("situation")
                                ? file.situation() + " – " + texts.get("situation." + file.situation())
                                : Objects.toString(value, ""))));
        var title = file.title();
        return new FileView(
                title == null ? file.code() : file.code() + " – " + title,
                UnionRegister.lacks(file).stream()
                        .map(lack -> sentence(lack, texts))
                        .toList(),
                new Definitions(rows));
    }

    private static String sentence(Lack lack, Texts texts) {
        var field = texts.get("field." + lack.field());
        return switch (lack.what()) {
            case MISSING -> texts.get("lack.missing", "field", field);
            case TOO_LONG -> texts.get("lack.too-long", "field", field, "count", lack.chars());
            case NO_NUTS_3 -> texts.get("lack.no-nuts-3", "field", field);
        };
    }

    private static Definitions point(CoordinationPoint point, Texts texts) {
        return new Definitions(List.of(
                new Definitions.Row(texts.get("point.name"), point.name()),
                new Definitions.Row(texts.get("point.code"), point.code()),
                new Definitions.Row(texts.get("point.address"), point.address()),
                new Definitions.Row(texts.get("point.web"), point.web().toString()),
                new Definitions.Row(texts.get("point.phone"), point.phone()),
                new Definitions.Row(texts.get("point.coverage"), point.coverage()),
                new Definitions.Row(
                        texts.get("point.established"), point.establishedOn().toString()),
                new Definitions.Row(texts.get("point.legal-basis"), point.legalBasis()),
                new Definitions.Row(texts.get("point.tasks"), point.tasks())));
    }
}
