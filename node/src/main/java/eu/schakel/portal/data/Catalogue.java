package eu.schakel.portal.data;

import eu.schakel.edge.Representation;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Language;
import eu.schakel.portal.Translated;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue of this node's open data (DCAT-AP 3) as JSON-LD; every name in it is a prefixed one of its own context. */
final class Catalogue {
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String THEMES = EU + "data-theme";

    /** Belgium and the Netherlands: the two sides of the border. */
    private static final List<String> COUNTRIES = List.of(EU + "country/BEL", EU + "country/NLD");

    private static final List<String> LANGUAGES =
            List.of(EU + "language/NLD", EU + "language/FRA", EU + "language/ENG", EU + "language/DEU");

    private final Publication publication;
    private final DatasetVersion version;
    private final List<Dataset> datasets;
    private final Translated description;

    Catalogue(Publication publication, DatasetVersion version, List<Dataset> datasets, Translated description) {
        this.publication = publication;
        this.version = version;
        this.datasets = List.copyOf(datasets);
        this.description = description;
    }

    /** The whole document. */
    ObjectNode document() {
        var document = DataJson.object();
        var context = document.putObject("@context");
        Prefixes.ALL.forEach(context::put);
        var graph = document.putArray("@graph");
        graph.add(catalogue());
        datasets.forEach(dataset -> addDataset(graph, dataset));
        graph.add(service());
        graph.add(publisher());
        graph.add(licence());
        addTerms(graph);
        return document;
    }

    private ObjectNode catalogue() {
        var name = publication.node().name();
        var node = node("/catalog", "dcat:Catalog");
        texts(node, "dct:title", name);
        texts(node, "dct:description", description);
        link(node, "dct:publisher", publication.address("/#publisher"));
        link(node, "dct:license", Licence.ADDRESS);
        link(node, "foaf:homepage", publication.address("/"));
        link(node, "dcat:themeTaxonomy", THEMES);
        day(node, "dct:issued", issued());
        day(node, "dct:modified", Formats.day(version.modified()));
        LANGUAGES.forEach(language -> link(node, "dct:language", language));
        COUNTRIES.forEach(country -> link(node, "dct:spatial", country));
        datasets.forEach(dataset -> link(node, "dcat:dataset", address(dataset)));
        link(node, "dcat:service", publication.address(OpenApi.BASE));
        return node;
    }

    private void addDataset(ArrayNode graph, Dataset dataset) {
        var node = node("/catalog#" + dataset.id(), "dcat:Dataset");
        texts(node, "dct:title", dataset.title());
        texts(node, "dct:description", dataset.description());
        dataset.keywords().forEach(keyword -> texts(node, "dcat:keyword", keyword));
        node.withArray("dct:identifier").add(value(address(dataset)));
        node.withArray("dcat:version").add(value(version.text()));
        texts(
                node,
                "dct:bibliographicCitation",
                Translated.by(language -> publication.citation(
                        language, dataset.title().in(language), "/" + language.tag() + dataset.page(), version)));
        link(node, "dct:publisher", publication.address("/#publisher"));
        link(node, "dct:accessRights", EU + "access-right/PUBLIC");
        link(node, "dcat:theme", THEME_PREFIX + dataset.theme());
        COUNTRIES.forEach(country -> link(node, "dct:spatial", country));
        LANGUAGES.forEach(language -> link(node, "dct:language", language));
        link(node, "dct:accrualPeriodicity", EU + "frequency/CONT");
        link(node, "dcat:landingPage", publication.address("/en" + dataset.page()));
        day(node, "dct:modified", Formats.day(version.modified()));
        node.withArray("dcat:contactPoint").add(contact());
        var period = node.withArray("dct:temporal").addObject();
        period.put("@type", "dct:PeriodOfTime");
        day(period, "dcat:startDate", dataset.begins());
        day(period, "dcat:endDate", Formats.day(version.modified()));
        for (var distribution : dataset.distributions()) {
            link(node, "dcat:distribution", publication.address(distribution.path()));
            graph.add(distribution(dataset, distribution));
        }
        graph.add(node);
    }

    private ObjectNode distribution(Dataset dataset, Dataset.Distribution distribution) {
        var node = node(distribution.path(), "dcat:Distribution");
        texts(node, "dct:title", dataset.title());
        texts(node, "dct:description", distribution.description());
        link(node, "dcat:accessURL", publication.address(distribution.path()));
        link(node, "dcat:downloadURL", publication.address(distribution.path()));
        link(node, "dct:license", Licence.ADDRESS);
        link(node, "dcatap:availability", EU + "planned-availability/STABLE");
        link(node, "dct:format", EU + "file-type/" + fileType(distribution.form()));
        link(node, "dcat:mediaType", mediaType(distribution.form()));
        day(node, "dct:modified", Formats.day(version.modified()));
        return node;
    }

    private ObjectNode service() {
        var node = node(OpenApi.BASE, "dcat:DataService");
        texts(node, "dct:title", Translated.same("API"));
        texts(node, "dct:description", Translated.same("REST, JSON, OpenAPI 3.0.3"));
        texts(node, "dcat:keyword", Translated.same("API"));
        link(node, "dcat:endpointURL", publication.address(OpenApi.BASE));
        link(node, "dcat:endpointDescription", publication.address("/openapi.json"));
        link(node, "dct:publisher", publication.address("/#publisher"));
        link(node, "dct:license", Licence.ADDRESS);
        link(node, "dct:accessRights", EU + "access-right/PUBLIC");
        link(node, "dct:conformsTo", API_RULES);
        link(node, "dcat:theme", THEME_PREFIX + "GOVE");
        node.withArray("dcat:contactPoint").add(contact());
        datasets.forEach(dataset -> link(node, "dcat:servesDataset", address(dataset)));
        return node;
    }

    private ObjectNode publisher() {
        var node = node("/#publisher", "foaf:Agent");
        texts(node, "foaf:name", publication.node().operator());
        link(node, "dct:type", PUBLISHER_TYPE);
        return node;
    }

    private ObjectNode contact() {
        var contact = DataJson.object();
        contact.put("@type", "vcard:Kind");
        texts(contact, "vcard:fn", publication.node().name());
        link(contact, "vcard:hasEmail", "mailto:" + publication.node().contactMail());
        return contact;
    }

    private static ObjectNode licence() {
        var node = DataJson.object().put("@id", Licence.ADDRESS);
        node.put("@type", "dct:LicenseDocument");
        link(node, "dct:type", LICENCE_TYPE);
        return node;
    }

    /** What the terms used above are: a reader without network, such as a validator, must know. */
    private void addTerms(ArrayNode graph) {
        LANGUAGES.forEach(language -> graph.add(term(language, "dct:LinguisticSystem")));
        graph.add(term(EU + "frequency/CONT", "dct:Frequency"));
        graph.add(term(EU + "access-right/PUBLIC", "dct:RightsStatement"));
        graph.add(term(API_RULES, "dct:Standard"));
        graph.add(concept(EU + "planned-availability/STABLE", "stable"));
        graph.add(concept(PUBLISHER_TYPE, "national or regional authority"));
        graph.add(concept(LICENCE_TYPE, "attribution"));
        var themes = term(THEMES, "skos:ConceptScheme");
        themes.withArray("dct:title").add(value("Data theme"));
        graph.add(themes);
        datasets.stream()
                .map(Dataset::theme)
                .distinct()
                .forEach(theme -> graph.add(concept(THEME_PREFIX + theme, theme)));
        for (var form : Representation.values()) {
            if (form != Representation.HTML && form != Representation.PDF) {
                graph.add(term(EU + "file-type/" + fileType(form), "dct:MediaTypeOrExtent"));
                graph.add(term(mediaType(form), "dct:MediaType"));
            }
        }
        graph.add(term(publication.address("/"), "foaf:Document"));
        datasets.forEach(dataset -> graph.add(term(publication.address("/en" + dataset.page()), "foaf:Document")));
        graph.add(place("BEL", "2.54 49.49, 6.41 49.49, 6.41 51.51, 2.54 51.51, 2.54 49.49", "4.67 50.64"));
        graph.add(place("NLD", "3.36 50.75, 7.23 50.75, 7.23 53.56, 3.36 53.56, 3.36 50.75", "5.28 52.13"));
    }

    private static final String THEME_PREFIX = THEMES + "/";
    private static final String API_RULES = "https://gitdocumentatie.logius.nl/publicatie/api/adr/2.1.0/";
    private static final String PUBLISHER_TYPE = "http://purl.org/adms/publishertype/NationalAuthority";
    private static final String LICENCE_TYPE = "http://purl.org/adms/licencetype/Attribution";

    /** A country; degrees of longitude and latitude (WGS 84), rounded to what a map of Europe needs. */
    private static ObjectNode place(String code, String ring, String centre) {
        var node = term(EU + "country/" + code, "dct:Location");
        shape(node, "dcat:bbox", "POLYGON((" + ring + "))");
        shape(node, "dcat:centroid", "POINT(" + centre + ")");
        return node;
    }

    private static void shape(ObjectNode node, String name, String wellKnownText) {
        node.withArray(name).addObject().put("@value", wellKnownText).put("@type", "geo:wktLiteral");
    }

    private static ObjectNode concept(String id, String label) {
        var node = term(id, "skos:Concept");
        node.withArray("skos:prefLabel").add(value(label));
        return node;
    }

    private static ObjectNode term(String id, String type) {
        return DataJson.object().put("@id", id).put("@type", type);
    }

    private ObjectNode node(String path, String type) {
        return term(publication.address(path), type);
    }

    private String address(Dataset dataset) {
        return publication.address("/catalog#" + dataset.id());
    }

    private LocalDate issued() {
        return datasets.stream().map(Dataset::begins).min(LocalDate::compareTo).orElse(Formats.day(version.modified()));
    }

    private static void texts(ObjectNode node, String name, Translated text) {
        for (var language : Language.values()) {
            node.withArray(name)
                    .add(DataJson.object().put("@value", text.in(language)).put("@language", language.tag()));
        }
    }

    private static void link(ObjectNode node, String name, String address) {
        node.withArray(name).addObject().put("@id", address);
    }

    private static void day(ObjectNode node, String name, LocalDate day) {
        node.withArray(name).addObject().put("@value", day.toString()).put("@type", "xsd:date");
    }

    private static ObjectNode value(String text) {
        return DataJson.object().put("@value", text);
    }

    private static String mediaType(Representation form) {
        return "https://www.iana.org/assignments/media-types/" + form.mediaType();
    }

    private static String fileType(Representation form) {
        return switch (form) {
            case HTML -> "HTML";
            case JSON -> "JSON";
            case CSV -> "CSV";
            case ATOM -> "ATOM";
            case ICS -> "ICS";
            case PDF -> "PDF";
            case JSON_LD -> "JSON_LD";
        };
    }
}
