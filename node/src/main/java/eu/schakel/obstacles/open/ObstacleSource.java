package eu.schakel.obstacles.open;

import eu.schakel.edge.Representation;
import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Translated;
import eu.schakel.portal.data.DataSource;
import eu.schakel.portal.data.Dataset;
import eu.schakel.portal.data.Dataset.Distribution;
import eu.schakel.portal.data.Endpoint;
import eu.schakel.portal.data.Endpoint.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the register of obstacles adds to the catalogue and to the description of the API. */
public final class ObstacleSource implements DataSource {
    /** The day from which Regulation (EU) 2025/925 applies, while nothing is public yet. */
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 8);

    private static final Parameter ON =
            Parameter.query("on", Endpoint.Type.DAY, "As known at the end of this day in Brussels.");

    private final PublicObstacles register;
    private final Choices choices;
    private final Clock clock;

    public ObstacleSource(PublicObstacles register, Governments governments, Procedures procedures, Clock clock) {
        this.register = register;
        this.choices = Choices.of(Areas.read(), governments, procedures);
        this.clock = clock;
    }

    @Override
    public List<Dataset> listDatasets() {
        var begins = register.list(clock.instant()).stream()
                .map(PublicObstacle::reportedOn)
                .min(LocalDate::compareTo)
                .orElse(FIRST);
        return List.of(new Dataset(
                "obstacles",
                ObstacleData.TITLE,
                new Translated(
                        "Wat mensen en bedrijven hindert aan de grens, wie het behandelt en hoe het afliep.",
                        "Ce qui gêne les gens et les entreprises à la frontière, qui s’en occupe et comment cela a fini.",
                        "What hampers people and firms at the border, who treats it and how it ended.",
                        "Was Menschen und Unternehmen an der Grenze behindert, wer es behandelt und wie es ausging."),
                List.of(
                        new Translated(
                                "grensobstakels", "obstacles transfrontaliers", "border obstacles", "Grenzhindernisse"),
                        new Translated(
                                "grensoverschrijdende samenwerking",
                                "coopération transfrontalière",
                                "cross-border cooperation",
                                "grenzüberschreitende Zusammenarbeit")),
                Room.PATH,
                begins,
                "GOVE",
                List.of(
                        form(".json", Representation.JSON),
                        form(".csv", Representation.CSV),
                        new Distribution(
                                Room.PATH + ".atom",
                                Representation.ATOM,
                                new Translated(
                                        "Wat veranderde", "Ce qui a changé", "What changed", "Was sich änderte")))));
    }

    private static Distribution form(String suffix, Representation form) {
        return new Distribution(
                Room.PATH + suffix,
                form,
                new Translated("Alle gegevens", "Toutes les données", "All data", "Alle Daten"));
    }

    @Override
    public List<Endpoint> listEndpoints() {
        var paged = Stream.concat(
                        filter().stream(),
                        Stream.of(
                                Parameter.query(
                                        "limit",
                                        Endpoint.Type.NUMBER,
                                        "Most rows; above " + ObstacleData.MAX_LIMIT + " it is cut, not refused."),
                                Parameter.query("offset", Endpoint.Type.NUMBER, "Rows to leave out at the beginning.")))
                .toList();
        return List.of(
                new Endpoint(
                        "/obstacles",
                        "listObstacles",
                        "obstacles",
                        "Public border obstacles that a filter leaves",
                        paged,
                        ObstacleAnswers.ObstacleList.class),
                new Endpoint(
                        "/obstacles/{reference}",
                        "getObstacle",
                        "obstacles",
                        "One public border obstacle",
                        List.of(Parameter.path("reference", Endpoint.Type.TEXT, "How people name it."), ON),
                        ObstacleAnswers.ObstacleAnswer.class),
                new Endpoint(
                        "/procedures/{name}",
                        "getProcedure",
                        "obstacles",
                        "A procedure as it was declared",
                        List.of(Parameter.path("name", Endpoint.Type.TEXT, "Name of the procedure.")),
                        ObstacleAnswers.ProcedureAnswer.class));
    }

    private List<Parameter> filter() {
        return List.of(
                Parameter.query(
                        "q", Endpoint.Type.TEXT, "Words that all stand in title or summary; accents do not matter."),
                Parameter.choice("theme", "What it is about.", RegisterQuery.THEMES),
                Parameter.choice(
                        "area",
                        "Code of an area: a province has what lies in it, a country what concerns all of it.",
                        choices.areas()),
                Parameter.choice("state", "How far it is.", StateGroup.words()),
                Parameter.choice("home", "The node that treats it.", choices.homes()),
                Parameter.choice("priority", "Of which government it is a priority now.", choices.priorities()),
                Parameter.choice("outcome", "How it ended.", choices.outcomes()),
                Parameter.choice(
                        "age",
                        "How long ago it was reported: under three months, under a year, a year or more.",
                        Age.words()),
                ON);
    }
}
