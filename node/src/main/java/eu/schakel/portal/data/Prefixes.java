package eu.schakel.portal.data;

import java.util.Map;
import java.util.TreeMap;

/** The vocabularies of the catalogue and their usual short names. */
final class Prefixes {
    static final Map<String, String> ALL = new TreeMap<>(Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dcatap", "http://data.europa.eu/r5r/",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "geo", "http://www.opengis.net/ont/geosparql#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private Prefixes() {}
}
