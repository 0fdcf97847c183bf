package eu.schakel.agreements.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.schakel.agreements.Kind;
import eu.schakel.files.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer checks a declaration file. */
class DeclarationFileTest {
    @TempDir
    Path folder;

    @Test
    void theRealFileFitsItsSource() {
        var root = Path.of("").toAbsolutePath().endsWith("node") ? Path.of("..") : Path.of("");
        var source = Optional.ofNullable(System.getenv("SCHAKEL_SOURCE"))
                .map(Path::of)
                .orElse(root.resolve("../shared/declaration/paragraphs.tsv"));
        assumeThat(source)
                .as("the declaration's own text is not part of this project; SCHAKEL_SOURCE names it")
                .exists();
        var file =
                DeclarationFile.read(root.resolve("declarations/vlaanderen-nederland-2025.yaml"), Optional.of(source));
        assertThat(file.declaration().entries()).hasSize(157);
        assertThat(file.declaration().paragraphs()).hasSize(53);
        assertThat(file.home()).isEqualTo("vlaanderen");
    }

    @Test
    void whatBelongsTogetherSaysSoOnBothSides() {
        var file =
                DeclarationFile.read(Path.of("..", "declarations", "vlaanderen-nederland-2025.yaml"), Optional.empty());
        var related = new TreeMap<String, List<String>>();
        file.declaration().entries().forEach(entry -> related.put(entry.id(), entry.related()));
        related.forEach((id, others) ->
                others.forEach(other -> assertThat(related.get(other)).as(other).contains(id)));
    }

    @Test
    void anotherSummitOfOtherGovernmentsIsReadTheSameWay() {
        var file = Summit.read();
        assertThat(file.home()).isEqualTo("ruritania");
        assertThat(file.declaration().entered().parties()).containsExactly("elbonia", "ruritania");
        assertThat(file.declaration().entered().date()).isEqualTo("2031-05-20");
        assertThat(file.declaration().paragraphs()).extracting("paragraph").containsExactly("a1", "a2", "a3");
        var entries = file.declaration().entries();
        assertThat(entries).extracting("id").containsExactly("clean-river-mire", "taste-cheese", "railway-strelsau");
        var river = entries.getFirst();
        assertThat(river.kind()).isEqualTo(Kind.PROJECT);
        assertThat(river.deadline()).isEqualTo("2032-12-31");
        assertThat(river.owners().get("ruritania")).hasToString("Owner[body=Royal Water Office, proposed=false]");
        assertThat(entries.get(1).rhythm()).isEqualTo(Period.ofYears(1));
        var train = entries.getLast().milestones();
        assertThat(train.getFirst().due()).isEqualTo(LocalDate.of(2032, 6, 30));
        assertThat(train.getLast().after()).containsExactly("route", "bridge");
    }

    @Test
    void withoutSourceOnlyTheParagraphsIdIsKnown() {
        var file = DeclarationFile.read(Summit.file(), Optional.empty());
        assertThat(file.declaration().paragraphs()).isEmpty();
        assertThat(file.declaration().entries()).hasSize(3);
    }

    /** Each row spoils the summit's file in one place; the mistake must be named with its line and field. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            home: ruritania            | homme: ruritania           | 3  homme | is not known here; expected declaration, home, parties
            home: ruritania            | homme: ruritania           | 2  home | is missing
            home: ruritania            | home: borduria             | 3  home | 'borduria' is wrong: expected one of the parties elbonia, ruritania
            home: ruritania            | home: Ruritania            | 3  home | lower-case letters
            home: ruritania            | home:                      | 3  home | is empty
            home: ruritania            | home: [ruritania]          | 3  home | is a list; one value is expected
            [elbonia, ruritania]       | ruritania                  | 4  parties | a list is expected
            [elbonia, ruritania]       | [ruritania]                | 4  parties | 2 to 20 are expected
            [elbonia, ruritania]       | [ruritania, ruritania]     | 4  parties[1] | is there twice
            2031-05-20                 | 2031-02-30                 | 5  date | no such day in the calendar
            2031-05-20                 | 20 May 2031                | 5  date | '20 May 2031' is wrong: a date is expected
            de: "Erklärung von         | es: "Erklärung von         | 6  title.es | is not known here
            de: "Erklärung von         | es: "Erklärung von         | 6  title.de | is missing
            id: taste-cheese           | id: Taste_Cheese           | 22 agreements[Taste_Cheese].id | 'Taste_Cheese' is wrong
            id: taste-cheese           | id: clean-river-mire       | 22 agreements[clean-river-mire].id | agreement at line 8 too
            id: taste-cheese           | name: taste-cheese         | 22 agreements[1].id | is missing
            rhythm: P1Y                | kind: service              | 32 agreements[taste-cheese].kind | is there twice
            quote: {from: 58, to: 100, | quote: {from: 100, to: 58, | 24 agreements[taste-cheese].quote.to | '58' is not behind from, which is 100
            quote: {from: 58, to: 100, | quote: {from: -1, to: 100, | 24 agreements[taste-cheese].quote.from | a whole number is expected
            sha256: b3e4               | sha256: B3E4               | 24 agreements[taste-cheese].quote.sha256 | 64 digits
            sha256: b3e4               | md5: b3e4                  | 24 agreements[taste-cheese].quote.md5 | is not known here
            "Jedes Jahr den Käse kosten" | 2031                     | 25 agreements[taste-cheese].title.de | text is expected; put it between quotes
            "Jedes Jahr den Käse kosten" | "  "                     | 25 agreements[taste-cheese].title.de | is empty
            "Jedes Jahr den Käse kosten" | "Käse\\nkosten"          | 25 agreements[taste-cheese].title.de | line break
            kind: meeting              | kind: dinner               | 27 agreements[taste-cheese].kind | 'dinner' is wrong: expected one of position, exchange
            theme: agriculture-fisheries | theme: cheese            | 28 agreements[taste-cheese].theme | expected one of competitiveness
            elbonia: {body: "Ministry of Mud", proposed: true}⏎      ruritania: {body: "Ministry of Goats" | elbonia: {body: "Ministry of Mud", proposed: maybe}⏎      ruritania: {body: "Ministry of Goats" | 30 agreements[taste-cheese].owners.elbonia.proposed | true or false
            ruritania: {body: "Ministry of Goats" | borduria: {body: "Ministry of Goats" | 31 agreements[taste-cheese].owners.borduria | is not known here
            ruritania: {body: "Ministry of Goats" | borduria: {body: "Ministry of Goats" | 30 agreements[taste-cheese].owners.ruritania | is missing
            rhythm: P1Y                | rhythm: yearly             | 32 agreements[taste-cheese].rhythm | such as P6M or P1Y
            rhythm: P1Y                | rhythm: P0D                | 32 agreements[taste-cheese].rhythm | above zero
            rhythm: P1Y                | rhythm: P-6M               | 32 agreements[taste-cheese].rhythm | above zero
            rhythm: P1Y                | rhythm: P99999Y            | 32 agreements[taste-cheese].rhythm | at most 50 years
            rhythm: P1Y                | rhythm: P1Y⏎    deadline: 2031-12-31 | 32 agreements[taste-cheese].rhythm | stands beside a deadline
            deadline: 2032-12-31       | deadline: soon             | 20 agreements[clean-river-mire].deadline | a date is expected
            related: [taste-cheese]    | related: [goat-grazing]    | 21 agreements[clean-river-mire].related[0] | no agreement of this file
            related: [taste-cheese]    | related: [clean-river-mire] | 21 agreements[clean-river-mire].related[0] | not related to itself
            related: [taste-cheese]    | related: [taste-cheese, taste-cheese] | 21 agreements[clean-river-mire].related[1] | is there twice
            - id: bridge               | - id: route                | 47 agreements[railway-strelsau].milestones[route].id | earlier milestone
            side: elbonia              | side: borduria             | 48 agreements[railway-strelsau].milestones[bridge].side | expected one of the parties
            after: [route]             | after: [tunnel]            | 49 agreements[railway-strelsau].milestones[bridge].after[0] | expected one of route, bridge, first-train
            after: [route]             | after: [first-train]       | 52 agreements[railway-strelsau].milestones[first-train].after[1] | bridge after first-train after bridge
            due: 2032-06-30            | due: 2032-06-31            | 45 agreements[railway-strelsau].milestones[route].due | no such day
            forum: "Mire Commission"   | forum: &mire "Mire Commission" | 19 | the anchor &mire is refused
            forum: "Mire Commission"   | forum: *mire               | 19 | the alias *mire is refused
            forum: "Mire Commission"   | forum: "Mire Commission    | 25 | is no YAML here
            forum: "Mire Commission"   | forum: [[[[[[[[[[[[a]]]]]]]]]]]] | 19 | is nested deeper than 12 levels
            forum: "Mire Commission"   | forum: !python/object "x"  | 19 | the tag !python/object is refused
            agreements:                | ---⏎agreements:            | 7 | a second document begins
            """)
    void everyMistakeIsNamedWithItsLineAndField(String old, String spoilt, String place, String message) {
        var file = Summit.with(folder, newlines(old), newlines(spoilt));
        var parts = place.split(" +", 2);
        var field = parts.length > 1 ? parts[1] : "";
        assertThat(problems(file, Optional.empty())).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(Integer.parseInt(parts[0]));
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void oneRunNamesEveryMistakeInOrder() {
        var file = Summit.with(folder, "proposed: true}", "proposed: perhaps}");
        assertThat(problems(file, Optional.empty())).extracting(Problem::line).containsExactly(16, 30, 31, 41);
        assertThat(problems(file, Optional.empty()).getFirst())
                .hasToString(file + ":16:52 agreements[clean-river-mire].owners.elbonia.proposed: 'perhaps' is wrong:"
                        + " true or false is expected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sha256: b3e4               | sha256: b3e5         | 24 agreements[taste-cheese].quote.sha256 | of characters 58 to 100 of paragraph a2
            quote: {from: 58, to: 100, | quote: {from: 59, to: 100, | 24 agreements[taste-cheese].quote.sha256 | of characters 59 to 100 of paragraph a2
            quote: {from: 58, to: 100, | quote: {from: 58, to: 900, | 24 agreements[taste-cheese].quote.to | which has 100 characters
            paragraph: a2              | paragraph: a9        | 23 agreements[taste-cheese].paragraph | 'a9' is no paragraph of
            """)
    void aPassageThatIsNotTheSourcesIsNamed(String old, String spoilt, String place, String message) {
        var file = Summit.with(folder, old, spoilt);
        var problem = problems(file, Optional.of(Summit.source()));
        assertThat(problem).hasSize(1);
        assertThat(problem.getFirst().line() + " " + problem.getFirst().field()).isEqualTo(place);
        assertThat(problem.getFirst().message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id→text                                          | 1 | has another first line
            paragraph→chapter→section→text⏎a1→x              | 2 | has 2 values; 4 are expected
            paragraph→chapter→section→text⏎A 1→x→y→z         | 2 | 'A 1' is wrong
            paragraph→chapter→section→text⏎a1→x→y→z⏎a1→x→y→z | 3 | 'a1' is there twice
            paragraph→chapter→section→text⏎a1→x→y→           | 2 | is empty
            """)
    void aWrongSourceIsNamedByLine(String text, int line, String message) throws IOException {
        var source = Files.writeString(folder.resolve("wrong.tsv"), newlines(text.replace('→', '\t')));
        var problem = problems(Summit.file(), Optional.of(source)).getFirst();
        assertThat(problem.file()).isEqualTo(source.toString());
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.message()).contains(message);
    }

    @Test
    void whatIsNoFileOfTextIsRefused() throws IOException {
        assertThat(message(folder.resolve("none.yaml"))).contains("is not there");
        assertThat(message(folder)).contains("is a folder");
        var latin = Files.write(folder.resolve("latin.yaml"), "a: 1\nb: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(message(latin)).startsWith(latin + ":2:1 is not UTF-8 from byte 8 on");
        var bell = Files.writeString(folder.resolve("bell.yaml"), "declaration: x\nhome: \u0007\n");
        assertThat(message(bell)).contains(":2:1 has the character U+0007");
        var empty = Files.writeString(folder.resolve("empty.yaml"), "# nothing\n");
        assertThat(message(empty)).contains("is empty");
        var large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(4 * 1024 * 1024 + 1));
        assertThat(message(large)).contains("at most 4194304 are read");
        var list = Files.writeString(folder.resolve("list.yaml"), "- a\n");
        assertThat(message(list)).contains("is a list; fields are expected");
    }

    @Test
    void tooManyAgreementsAreRefused() throws IOException {
        var many = Files.writeString(
                folder.resolve("many.yaml"), "agreements: [" + "{id: x}, ".repeat(2_000) + "{id: x}]\n");
        assertThat(message(many)).contains("agreements: has 2001 items; at most 2000 are expected");
    }

    @Test
    void anAgreementThatFitsInNoEntryOfALogIsRefused() {
        var many = new StringBuilder("    milestones:\n");
        for (int i = 0; i < 40; i++) {
            many.append("""
                          - id: m%1$d
                            title: {nl: "%2$s", fr: "%2$s", en: "%2$s", de: "%2$s"}
                    """.formatted(i, "€".repeat(160)));
        }
        var file = Summit.with(folder, "    rhythm: P1Y\n", many.toString());
        assertThat(problems(file, Optional.empty()).getFirst().toString())
                .contains(":22:5 agreements[taste-cheese]: has ", "at most 57344 fit");
    }

    private static String message(Path file) {
        return problems(file, Optional.empty()).stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    private static List<Problem> problems(Path file, Optional<Path> source) {
        try {
            DeclarationFile.read(file, source);
            return fail("No mistake was found in " + file);
        } catch (DeclarationException e) {
            return e.problems();
        }
    }

    private static String newlines(String text) {
        return text.replace("⏎", "\n");
    }
}
