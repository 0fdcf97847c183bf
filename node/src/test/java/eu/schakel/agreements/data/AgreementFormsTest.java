package eu.schakel.agreements.data;

import static eu.schakel.agreements.data.SharedNodes.get;
import static eu.schakel.agreements.data.SharedNodes.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The register as table, feed and calendar, read back by the libraries that readers use. */
class AgreementFormsTest {
    private static final String BRIDGE = "/agreements/" + Register.DECLARATION + "/" + Register.BRIDGE;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Test
    void theTableHasARowEachAndRunsNoFormula() throws Exception {
        var rows = rows(text("/agreements.csv"));
        assertThat(rows).hasSize(3);
        var bridge = rows.getFirst();
        assertThat(bridge.getField("title_nl")).isEqualTo("'=Een brug bouwen");
        assertThat(bridge.getField("vlaanderen_evidence")).isEqualTo("'@SUM(1) De fundering ligt er.");
        assertThat(bridge.getField("nederland_status")).isEqualTo("stuck");
        assertThat(bridge.getField("standing")).isEqualTo("different");
        assertThat(bridge.getField("address")).endsWith("/nl" + BRIDGE);
        assertThat(rows.getLast().getField("rhythm")).isEqualTo("P6M");
        assertThat(rows.getLast().getField("nederland_status")).isEmpty();
    }

    @Test
    void theTableKeepsTheFilter() throws Exception {
        assertThat(rows(text("/agreements.csv?theme=water"))).hasSize(2);
        assertThat(rows(text("/agreements.csv?theme=environment"))).isEmpty();
        assertThat(text("/agreements.csv?theme=environment")).startsWith("declaration,id,");
        assertThat(get("/agreements.csv?theme=x").statusCode()).isEqualTo(422);
    }

    @Test
    void theFeedIsAtomAndItsIdsAreTheEvents() throws Exception {
        var feed = xml("/agreements.atom?theme=mobility-ports");
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(ATOM);
        assertThat(child(feed.getDocumentElement(), "id")).endsWith("/nl/agreements.atom?theme=mobility-ports");
        assertThat(Instant.parse(child(feed.getDocumentElement(), "updated"))).isBeforeOrEqualTo(Instant.now());
        assertThat(child(feed.getDocumentElement(), "rights")).isEqualTo("CC BY 4.0");
        var entries = entries(feed);
        assertThat(entries).hasSize(3);
        assertThat(child(entries.getFirst(), "id")).isEqualTo("urn:uuid:" + SharedNodes.peersEvent());
        assertThat(child(entries.getFirst(), "title")).isEqualTo("=Een brug bouwen – Nederland zegt: vastgelopen");
        assertThat(child(entries.getFirst(), "summary")).contains("De bodem is te slap.");
        for (var entry : entries) {
            assertThat(Instant.parse(child(entry, "updated"))).isNotNull();
            assertThat(entry.getElementsByTagNameNS(ATOM, "link").getLength()).isEqualTo(1);
        }
        assertThat(entries(xml("/agreements.atom?theme=water"))).isEmpty();
    }

    @Test
    void aFeedNamesItsOwnAddress() throws Exception {
        assertThat(child(xml("/late.atom").getDocumentElement(), "id")).endsWith("/nl/late.atom");
        assertThat(child(xml(BRIDGE + ".atom").getDocumentElement(), "id")).endsWith("/nl" + BRIDGE + ".atom");
    }

    @Test
    void theFeedOfOneAgreementIsItsStory() throws Exception {
        assertThat(entries(xml(BRIDGE + ".atom"))).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void theCalendarHasEachDateOnceAndAlwaysTheSame() throws Exception {
        var bridge = events(BRIDGE + ".ics");
        assertThat(values(bridge, Property.DTSTART)).containsExactly("20251231", "20270301", "20270301", "20270601");
        assertThat(values(bridge, Property.UID)).doesNotHaveDuplicates().allMatch(uid -> uid.length() == 36);
        assertThat(values(bridge, Property.SUMMARY)).contains("=Een brug bouwen – mijlpaal: Eerste pijler");
        assertThat(text(BRIDGE + ".ics")).isEqualTo(text(BRIDGE + ".ics?again=1"));
        for (var line : text(BRIDGE + ".ics").split("\r\n", -1)) {
            assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(75);
        }
        assertThat(events("/agreements.ics")).hasSize(5);
        assertThat(events("/agreements.ics?theme=environment")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/agreements.csv", "/agreements.atom", "/agreements.ics", BRIDGE_CSV})
    void everyFormSaysItsTerms(String path) {
        var headers = get(path).headers();
        assertThat(headers.firstValue("Link").orElseThrow()).contains("creativecommons.org", "rel=\"license\"");
        assertThat(headers.firstValue("Dataset-Version")).isPresent();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    private static final String BRIDGE_CSV = BRIDGE + ".csv";

    private static List<NamedCsvRecord> rows(String csv) throws Exception {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new StringReader(csv))) {
            return reader.stream().toList();
        }
    }

    private static Document xml(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(get(path).body()));
    }

    private static List<Element> entries(Document feed) {
        var nodes = feed.getElementsByTagNameNS(ATOM, "entry");
        var entries = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            entries.add((Element) nodes.item(i));
        }
        return entries;
    }

    private static String child(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static List<CalendarComponent> events(String path) throws Exception {
        return new CalendarBuilder()
                .build(new ByteArrayInputStream(get(path).body()))
                .getComponents(Component.VEVENT);
    }

    private static List<String> values(List<CalendarComponent> events, String property) {
        return events.stream()
                .map(event -> event.getProperty(property).orElseThrow().getValue())
                .toList();
    }
}
