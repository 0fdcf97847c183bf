package eu.schakel.portal.data;

import static eu.schakel.agreements.data.SharedNodes.get;
import static eu.schakel.agreements.data.SharedNodes.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue of a real node under the shapes of DCAT-AP 3, read by Jena. */
class CatalogueTest {
    @ParameterizedTest
    @ValueSource(strings = {"shapes.ttl", "shapes_recommended.ttl", "range.ttl"})
    void theCatalogueIsValid(String file) {
        var shapes = Shapes.parse(RDFDataMgr.loadGraph(
                Checkers.conformance("dcat-ap/" + file).toUri().toString()));
        var report = ShaclValidator.get().validate(shapes, catalogue().getGraph());
        assertThat(report.getEntries().stream()
                        .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
                        .toList())
                .isEmpty();
    }

    @Test
    void anEmptyCatalogueWouldNotPass() {
        var shapes = Shapes.parse(RDFDataMgr.loadGraph(
                Checkers.conformance("dcat-ap/shapes.ttl").toUri().toString()));
        var catalogue = catalogue();
        catalogue.removeAll(null, DCTerms.description, null);
        assertThat(ShaclValidator.get().conforms(shapes, catalogue.getGraph())).isFalse();
    }

    @Test
    void turtleSaysTheSame() {
        assertThat(get("/catalog.ttl").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/turtle");
        assertThat(parse(text("/catalog.ttl"), Lang.TURTLE).isIsomorphicWith(catalogue()))
                .isTrue();
    }

    @Test
    void everyDistributionAnswersInItsFormat() {
        var catalogue = catalogue();
        var distributions =
                catalogue.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList();
        assertThat(distributions).hasSize(8);
        for (var distribution : distributions) {
            var address =
                    distribution.getPropertyResourceValue(DCAT.downloadURL).getURI();
            var type = distribution.getPropertyResourceValue(DCAT.mediaType).getURI();
            var answer = get(address.replaceFirst("^https?://[^/]+", ""));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(type)
                    .endsWith(answer.headers()
                            .firstValue("Content-Type")
                            .orElseThrow()
                            .replaceFirst(";.*", ""));
        }
    }

    @Test
    void everyDatasetHasVersionLicenceAndCitation() {
        var catalogue = catalogue();
        var citation = ResourceFactory.createProperty(DCTerms.NS, "bibliographicCitation");
        var datasets =
                catalogue.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList();
        assertThat(datasets).hasSize(3);
        for (var dataset : datasets) {
            assertThat(dataset.hasProperty(ResourceFactory.createProperty(DCAT.NS, "version")))
                    .isTrue();
            var citations = dataset.listProperties(citation).toList();
            assertThat(citations).extracting(Statement::getLanguage).containsExactlyInAnyOrder("nl", "fr", "en", "de");
            for (var one : citations) {
                var title =
                        dataset.getProperty(DCTerms.title, one.getLanguage()).getString();
                assertThat(one.getString()).contains(title, "/" + one.getLanguage() + "/", "CC BY 4.0");
            }
        }
    }

    private static Model catalogue() {
        return parse(text("/catalog.jsonld"), Lang.JSONLD11);
    }

    private static Model parse(String text, Lang language) {
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                model, new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), language);
        return model;
    }
}
