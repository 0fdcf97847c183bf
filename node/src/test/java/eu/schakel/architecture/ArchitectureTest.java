package eu.schakel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A floor uses the floors below it and never the one above; rooms on the top floor never use each other. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eu.schakel");

    /** From the ground up. What is not named here is a desk or stands on top: the composition root, the command line, the bench. */
    @ParameterizedTest(name = "{0} uses {1}")
    @CsvSource(
            nullValues = "nothing",
            value = {
                "ledger,        nothing",
                "timelimits,    nothing",
                "similar,       nothing",
                "configuration, nothing",
                "database,      nothing",
                "exchange.core, ledger",
                "exchange,      exchange.core database ledger",
                "dossier,       database ledger",
                "attachments,   database ledger",
                "jobs,          database",
                "mail,          database",
                "identity,      dossier database ledger",
                "files,         nothing",
                "procedure,     files dossier timelimits database ledger",
                "verify,        dossier exchange database ledger",
                "edge,          attachments identity dossier exchange database ledger",
                "portal,        edge attachments identity dossier exchange database ledger",
                "limits,        portal edge timelimits",
                "operator,      portal edge attachments identity dossier exchange database ledger",
                "agreements,    files portal edge attachments identity dossier exchange database ledger",
                "obstacles,     mail jobs similar procedure files timelimits portal edge attachments identity dossier exchange database ledger"
            })
    void aRoomUsesOnlyWhatIsBelowIt(String room, @Nullable String below) {
        var allowed = Stream.concat(
                        Stream.of(room), below == null ? Stream.<String>of() : Arrays.stream(below.split(" ")))
                .map(name -> "eu.schakel." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("eu.schakel." + room + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("eu.schakel..").and(not(resideInAnyPackage(allowed))))
                .because("ARCHITECTURE.md: a floor never uses the one above it, and rooms of one floor not each other")
                .check(HOUSE);
    }

    /** Deleting a desk's folder and its lines there leaves a system that builds: the test of the kernel. */
    @Test
    void onlyWhatStandsOnTopKnowsADesk() {
        for (var desk : List.of("eu.schakel.agreements..", "eu.schakel.obstacles..")) {
            noClasses()
                    .that(not(resideInAnyPackage("eu.schakel", "eu.schakel.cli..", "eu.schakel.bench..", desk)))
                    .should()
                    .dependOnClassesThat(resideInAPackage(desk))
                    .check(HOUSE);
        }
    }

    @Test
    void nobodyUsesWhatStandsOnTop() {
        noClasses()
                .that(not(resideInAnyPackage("eu.schakel", "eu.schakel.cli..", "eu.schakel.bench..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("eu.schakel", "eu.schakel.cli..", "eu.schakel.bench.."))
                .check(HOUSE);
    }

    @Test
    void theWireCannotSeeTheDomain() {
        noClasses()
                .that(resideInAPackage("eu.schakel.exchange.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "eu.schakel.dossier..", "eu.schakel.agreements..", "eu.schakel.obstacles..", "tools.jackson.."))
                .because("hold parses no JSON: what a signed checkpoint covers is held whatever it says")
                .check(HOUSE);
    }

    @Test
    void theExchangesCoreIsPure() {
        noClasses()
                .that(resideInAPackage("eu.schakel.exchange.core.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.io..", "java.net..", "java.sql..", "java.util.concurrent..", "java.security..", "org.."))
                .orShould()
                .dependOnClassesThat(describe(
                        "clocks, threads or chance",
                        other -> List.of("java.time.Clock", "java.lang.Thread", "java.util.Random")
                                .contains(other.getName())))
                .check(HOUSE.that(not(
                        describe("package-info", type -> type.getSimpleName().equals("package-info")))));
    }

    @Test
    void aDeskDecidesWithoutClockOrChance() {
        classes()
                .that(resideInAnyPackage("eu.schakel.agreements", "eu.schakel.obstacles"))
                .and(describe(
                        "are Deciding or Judgement",
                        type -> List.of("Deciding", "Judgement").contains(type.getSimpleName())))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java.lang..",
                                "java.util",
                                "java.util.stream",
                                "java.util.function",
                                "java.time",
                                "java.nio.charset",
                                "eu.schakel.agreements",
                                "eu.schakel.obstacles",
                                "eu.schakel.procedure",
                                "eu.schakel.dossier",
                                "org.jspecify..")
                        .and(not(describe(
                                "a clock or chance",
                                type -> List.of("java.time.Clock", "java.util.Random")
                                        .contains(type.getName())))))
                .check(HOUSE);
    }

    @Test
    void whatIsInternalIsClosed() {
        noClasses()
                .that(not(resideInAPackage("eu.schakel.edge..")))
                .should()
                .dependOnClassesThat(resideInAPackage("eu.schakel.edge.internal.."))
                .check(HOUSE);
    }

    @Test
    void thereAreNoCircles() {
        slices().matching("eu.schakel.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses()
                .that(not(resideInAnyPackage("eu.schakel.cli..", "eu.schakel.bench..")))
                .should(ACCESS_STANDARD_STREAMS)
                .check(HOUSE);
    }

    @Test
    void nobodyUsesTheOldDate() {
        noClasses()
                .that(not(describe(
                        "TlsCertificate, whose library asks for it",
                        type -> type.getSimpleName().equals("TlsCertificate"))))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class)
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        var packages = HOUSE.getPackage("eu.schakel").getSubpackagesInTree().stream()
                .filter(room -> !room.getClasses().isEmpty())
                .filter(room -> !room.getName().endsWith(".jte"))
                .toList();
        assertThat(packages)
                .extracting(JavaPackage::getName)
                .contains("eu.schakel.dossier", "eu.schakel.exchange.core");
        assertThat(packages)
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    /** Bytes come to lie where they can leave in one class only, which takes nothing INTERNAL. The bench compares with plain SQL. */
    @Test
    void oneClassLaysBytesWhereTheyCanLeave() throws IOException {
        var inserts = Pattern.compile(
                "insert into (outgoing\\.(event|waiting|text)|open\\.(event|text))|\"(outgoing|open)\\.event\"");
        try (var files = Files.walk(SOURCES)) {
            var found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            inserts.matcher(read(file).toLowerCase(Locale.ROOT)).find())
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            assertThat(found).containsExactly("AppendBench.java", "Outgoing.java");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaClass> describe(String what, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(what, test);
    }
}
