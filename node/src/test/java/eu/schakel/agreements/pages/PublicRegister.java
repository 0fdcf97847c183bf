package eu.schakel.agreements.pages;

import eu.schakel.Node;
import eu.schakel.RegisterVisit;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.PublishCorrection;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.data.SharedNodes;
import eu.schakel.agreements.declaration.DeclarationFile;
import eu.schakel.agreements.declaration.DeclarationLoader;
import eu.schakel.agreements.staff.Browser;
import eu.schakel.cli.TestNodes;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.testing.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The real declaration at two nodes and a short story of both, started once for all tests that only read. It is 24 November 2026.
 * The Flemish pages are looked at.
 */
final class PublicRegister {
    static final String DECLARATION = "vlaanderen-nederland-2025";
    /** Both gave a reading; they differ, and the Flemish one was corrected. */
    static final String BOTH = "haventop-2026";
    /** Nobody has said anything. */
    static final String NOBODY = "stresstesten-hoogwater-droogte";
    /** Both say that it is done. */
    static final String DONE = "stikstof-mou";
    /** Its date of June 2025 passed, and nobody said that it was done. */
    static final String LATE = "boomkor-event-2025";

    static final String FIRST_SAID = "De havens zijn bevraagd.";
    static final String CORRECTED = "De helft van de havens is bevraagd.";
    static final String PEER_SAID = "De agenda ontbreekt nog.";
    static final String CORRECTION = "De datum op deze bladzijde klopte niet.";

    private static final class Running {
        static final TestNodes NODES;
        static final UUID FIRST;
        static final UUID PEERS;

        static {
            var story = new TestNodes.Story("2025-04-02T08:00:00Z");
            try {
                NODES = TestNodes.start(Files.createTempDirectory("schakel-public-register"), story);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            TestDatabases.closeFirst(NODES::close);
            load();
            story.set("2025-06-02T09:00:00Z");
            FIRST = say(NODES.vlaanderen(), BOTH, Status.UNDER_WAY, FIRST_SAID, null);
            story.set("2025-10-01T09:00:00Z");
            PEERS = say(NODES.nederland(), BOTH, Status.STUCK, PEER_SAID, null);
            story.set("2026-03-02T09:00:00Z");
            say(NODES.vlaanderen(), BOTH, Status.UNDER_WAY, CORRECTED, FIRST);
            story.set("2026-05-04T09:00:00Z");
            say(NODES.vlaanderen(), DONE, Status.FULFILLED, "Het memorandum is ondertekend.", null);
            say(NODES.nederland(), DONE, Status.FULFILLED, "Ondertekend door beide.", null);
            story.set("2026-08-03T09:00:00Z");
            correct();
            story.set("2026-11-24T09:00:00Z");
            SharedNodes.await(
                    "the proof of the Dutch reading",
                    () -> SharedNodes.json(NODES.address() + "/proof/" + PEERS + ".json")
                            .path("witnessed")
                            .asBoolean(false));
        }

        private static void load() {
            var file = DeclarationFile.read(Path.of("..", "declarations", DECLARATION + ".yaml"), Optional.empty());
            try (var visit = RegisterVisit.open(NODES.configuration(), Clock.systemUTC())) {
                DeclarationLoader.load(file, NODES.vlaanderen().agreements(), visit.reads());
            }
            var all = file.declaration().entries().size();
            SharedNodes.await(
                    "the declaration at Nederland",
                    () -> SharedNodes.json(peer() + "/agreements.json")
                                    .path("total")
                                    .asInt()
                            == all);
        }

        /** Gives a reading, and waits until the other side has it: what comes next is said later. */
        private static UUID say(Node node, String agreement, Status status, String evidence, @Nullable UUID corrects) {
            var event = done(node.agreements()
                    .giveReading(
                            act(node.agreements()),
                            Agreements.dossierOf(DECLARATION, agreement),
                            new GiveReading(
                                    status,
                                    evidence,
                                    "https://example.org/verslag",
                                    LocalDate.of(2025, 5, 1),
                                    status == Status.FULFILLED ? "" : "Een datum kiezen.",
                                    status == Status.FULFILLED ? null : LocalDate.of(2026, 12, 10),
                                    corrects,
                                    corrects == null ? "" : "Niet alle havens waren bevraagd.")));
            for (var address : new String[] {NODES.address(), peer()}) {
                var path = address + "/agreements/" + DECLARATION + "/" + agreement + ".json";
                SharedNodes.await(
                        evidence, () -> SharedNodes.json(path).toString().contains(evidence));
            }
            return event;
        }

        private static void correct() {
            var agreements = NODES.vlaanderen().agreements();
            var report = done(agreements.reportError(
                    act(agreements),
                    new ReportError("/nl/agreements/" + DECLARATION + "/" + BOTH, "De datum klopt niet.", "")));
            done(agreements.publishCorrection(act(agreements), new PublishCorrection(report, true, CORRECTION)));
        }

        private static String peer() {
            return NODES.configurationOfPeer().publicAddress().toString();
        }

        private static Act act(Agreements agreements) {
            return new Act(
                    UUID.randomUUID(),
                    agreements.side(),
                    "Dienst Proeven",
                    "coordinator",
                    null,
                    "nl",
                    OptionalLong.empty());
        }

        private static UUID done(Outcome outcome) {
            if (outcome instanceof Outcome.Done done) {
                return done.events().getLast().event().id();
            }
            throw new IllegalStateException("not done: " + outcome);
        }
    }

    private PublicRegister() {}

    /** Somebody who reads, without script. */
    static Browser reader() {
        return new Browser(Running.NODES.configuration().http().port(), "");
    }

    /** The first Flemish reading. */
    static UUID firstReading() {
        return Running.FIRST;
    }

    /** The Dutch reading. */
    static UUID peersReading() {
        return Running.PEERS;
    }

    /** Below the language, the page of an agreement. */
    static String agreement(String id) {
        return "/agreements/" + DECLARATION + "/" + id;
    }
}
