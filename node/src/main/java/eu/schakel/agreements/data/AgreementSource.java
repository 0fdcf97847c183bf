package eu.schakel.agreements.data;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.edge.Representation;
import eu.schakel.portal.Translated;
import eu.schakel.portal.data.DataSource;
import eu.schakel.portal.data.Dataset;
import eu.schakel.portal.data.Dataset.Distribution;
import eu.schakel.portal.data.Endpoint;
import eu.schakel.portal.data.Endpoint.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the register adds to the catalogue and to the description of the API. */
public final class AgreementSource implements DataSource {
    /** The day of the first declaration, while none is loaded yet. */
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);

    private static final Parameter ON =
            Parameter.query("on", Endpoint.Type.DAY, "As known at the end of this day in Brussels.");

    private final AgreementReads reads;
    private final Vocabulary vocabulary;

    public AgreementSource(AgreementReads reads, Vocabulary vocabulary) {
        this.reads = reads;
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Dataset> listDatasets() {
        var begins = reads.declarations().stream()
                .map(AgreementReads.Declaration::date)
                .min(LocalDate::compareTo)
                .orElse(FIRST);
        return List.of(
                new Dataset(
                        "agreements",
                        AgreementData.TITLE,
                        new Translated(
                                "Wat twee regeringen met elkaar afspraken, en hoever elk van beide zegt dat het is.",
                                "Ce que deux gouvernements ont convenu, et où chacun dit en être.",
                                "What two governments agreed with each other, and how far each says it is.",
                                "Was zwei Regierungen vereinbart haben und wie weit es nach jeder von beiden ist."),
                        List.of(
                                new Translated("afspraken", "engagements", "agreements", "Vereinbarungen"),
                                new Translated(
                                        "grensoverschrijdende samenwerking",
                                        "coopération transfrontalière",
                                        "cross-border cooperation",
                                        "grenzüberschreitende Zusammenarbeit")),
                        "/agreements",
                        begins,
                        "GOVE",
                        List.of(
                                form("/agreements.json", Representation.JSON),
                                form("/agreements.csv", Representation.CSV),
                                form("/agreements.atom", Representation.ATOM),
                                form("/agreements.ics", Representation.ICS))),
                new Dataset(
                        "corrections",
                        new Translated("Verbeteringen", "Corrections", "Corrections", "Berichtigungen"),
                        new Translated(
                                "Wat er gebeurde met meldingen dat een pagina een fout bevat.",
                                "Ce qui a été fait des signalements d’erreurs dans les pages.",
                                "What was done about reports that a page is wrong.",
                                "Was mit Meldungen über Fehler auf Seiten geschah."),
                        List.of(new Translated("verbeteringen", "corrections", "corrections", "Berichtigungen")),
                        "/corrections",
                        begins,
                        "GOVE",
                        List.of(form("/corrections.json", Representation.JSON))));
    }

    @Override
    public List<Endpoint> listEndpoints() {
        var filter = filter();
        var paged = new ArrayList<>(filter);
        paged.add(Parameter.choice(
                "order", "Which row comes first; each list has its own usual order.", Order.listWords()));
        paged.add(Parameter.query(
                "limit",
                Endpoint.Type.NUMBER,
                "Most rows; above " + FilterQuery.MAX_LIMIT + " it is cut, not refused."));
        paged.add(Parameter.query("offset", Endpoint.Type.NUMBER, "Rows to leave out at the beginning."));
        var one = List.of(
                Parameter.path("declaration", Endpoint.Type.TEXT, "Id of the declaration."),
                Parameter.path("id", Endpoint.Type.TEXT, "Id of the agreement."),
                ON);
        var list = AgreementAnswers.AgreementList.class;
        return List.of(
                endpoint("/agreements", "listAgreements", "Agreements that a filter leaves", paged, list),
                endpoint(
                        "/agreements/{declaration}/{id}",
                        "getAgreement",
                        "One agreement",
                        one,
                        AgreementAnswers.AgreementAnswer.class),
                endpoint(
                        "/agreements/{declaration}/{id}/events",
                        "listEvents",
                        "The story of one agreement, with the bytes of each event",
                        one,
                        AgreementAnswers.StoryAnswer.class),
                endpoint("/late", "listLate", "Agreements whose date has passed", paged, list),
                endpoint("/silent", "listSilent", "Agreements of which nobody has spoken for long", paged, list),
                endpoint("/different", "listDifferent", "Agreements on which the sides differ", paged, list),
                endpoint("/changes", "listChanges", "What changed last", filter, AgreementAnswers.ChangesAnswer.class),
                endpoint(
                        "/themes",
                        "listThemes",
                        "Themes and how far they are",
                        List.of(ON),
                        AgreementAnswers.ThemesAnswer.class),
                endpoint(
                        "/corrections",
                        "listCorrections",
                        "What was done about reports of errors",
                        List.of(ON),
                        AgreementAnswers.CorrectionsAnswer.class),
                endpoint(
                        "/declarations",
                        "listDeclarations",
                        "Declarations in the register",
                        List.of(),
                        AgreementAnswers.DeclarationsAnswer.class));
    }

    private List<Parameter> filter() {
        return List.of(
                Parameter.query(
                        "q",
                        Endpoint.Type.TEXT,
                        "Words to search; endings, accents and small typing errors do not matter."),
                Parameter.query("declaration", Endpoint.Type.TEXT, "Id of a declaration."),
                Parameter.choice("theme", "Id of a theme.", vocabulary.listThemes()),
                Parameter.choice("kind", "What sort of act.", FilterQuery.KINDS),
                Parameter.query("body", Endpoint.Type.TEXT, "Part of the name of an owner."),
                Parameter.choice("standing", "What the readings come to.", FilterQuery.STANDINGS),
                Parameter.choice(
                        "status",
                        "The common status; with standing=different, what at least one side says.",
                        FilterQuery.STATUSES),
                Parameter.query("late", Endpoint.Type.FLAG, "Only late ones."),
                Parameter.query("silent", Endpoint.Type.FLAG, "Only silent ones."),
                Parameter.query("since", Endpoint.Type.DAY, "Only those that changed since this day."),
                ON);
    }

    private static Endpoint endpoint(
            String path, String id, String summary, List<Parameter> parameters, Class<?> answer) {
        return new Endpoint(path, id, "agreements", summary, parameters, answer);
    }

    private static Distribution form(String path, Representation form) {
        return new Distribution(
                path,
                form,
                switch (form) {
                    case ATOM ->
                        new Translated("Wat veranderde", "Ce qui a changé", "What changed", "Was sich änderte");
                    case ICS -> new Translated("Data", "Dates", "Dates", "Termine");
                    case HTML, JSON, CSV, PDF, JSON_LD ->
                        new Translated("Alle gegevens", "Toutes les données", "All data", "Alle Daten");
                });
    }
}
