package eu.schakel.dossier;

import static eu.schakel.testing.PeerEvents.attribute;
import static eu.schakel.testing.PeerEvents.spoilt;
import static eu.schakel.testing.PeerEvents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.ledger.Merkle;
import eu.schakel.testing.FerryDesk;
import eu.schakel.testing.FerryDesk.Announced;
import eu.schakel.testing.FerryDesk.Asked;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.FerryDesk.Overheard;
import eu.schakel.testing.FerryDesk.Received;
import eu.schakel.testing.FerryDesk.Whispered;
import eu.schakel.testing.FerryDesk.Withdrawn;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.PeerEvents;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a node does with what its peers' logs say: effect, refusal, or parking until it can go on. */
class InboxTest {
    private static final String FROM = "schakel/nederland/to-vlaanderen/1";
    private static final String ALSO_FROM = "schakel/luxemburg/to-vlaanderen/1";
    private static final LocalDate EASTER = LocalDate.of(2026, 4, 5);

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final FerryNode node = new FerryNode("vlaanderen", clock, "nederland", "luxemburg");
    private final UUID ferry = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    private final PeerEvents dutch = PeerEvents.of("nederland", ferry, clock);
    private final PeerEvents luxembourgish = PeerEvents.of("luxemburg", ferry, clock);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aPeersDossierIsTakenAndProjected() {
        node.receive("nederland", opened(), announced());

        assertThat(node.line(ferry)).containsExactly("nederland opened", "nederland announced");
        assertThat(Rows.of(node.database, "select ferry from open.ferry")).containsExactly("Breskens");
        assertThat(Rows.of(node.database, "select home, array_to_string(parties, '+') from core.dossier"))
                .containsExactly("nederland nederland+vlaanderen");
        assertThat(Rows.of(node.database, "select log, position from core.applied"))
                .containsExactly(FROM + " 2");
        assertThat(node.appended).hasPositiveValue();
    }

    @Test
    void bytesStayInTheMirror() {
        node.receive("nederland", opened(), announced());
        assertThat(Rows.of(node.database, "select log, position, bytes, hash from core.event order by seq"))
                .containsExactly(FROM + " 0 null null", FROM + " 1 null null");
    }

    @Test
    void anEventThatComesAgainHasNoSecondEffect() {
        var announced = announced();
        node.receive("nederland", opened(), announced, announced);
        assertThat(node.line(ferry)).hasSize(2);
        assertThat(problems()).isEmpty();
    }

    @Test
    void anotherSidesEventWithTheSameIdIsAnotherEvent() {
        var asked = dutch.says(new Echoed(0));
        var same = luxembourgish.says(new Echoed(0));
        node.receive("nederland", dutch.opened("luxemburg", "nederland", "vlaanderen"), asked);
        node.receive("luxemburg", spoilt(same, attribute(same, "id"), attribute(asked, "id")));
        assertThat(node.line(ferry)).containsExactly("nederland opened", "nederland echoed", "luxemburg echoed");
    }

    @Test
    void theClockFollowsThePeer() {
        node.receive("nederland", opened(), dutch.saysAt(clock.instant().plus(Duration.ofHours(3)), new Echoed(0)));
        node.say(ferry, new Echoed(0));
        assertThat(Rows.of(node.database, "select clock - 1772442000000000 from core.event order by seq"))
                .containsExactly("0", "10800000000", "10800000001");
    }

    static List<Arguments> brokenRules() {
        return List.of(
                refused("a label internal", "internal-label", bytes -> spoilt(bytes, "\"public\"", "\"internal\"")),
                refused("another label than the type's", "label", bytes -> spoilt(bytes, "\"public\"", "\"shared\"")),
                refused("no label at all", "malformed", bytes -> spoilt(bytes, "\"public\"", "\"secret\"")),
                refused(
                        "said for another side",
                        "foreign-side",
                        bytes -> spoilt(bytes, "schakel:nederland", "schakel:vlaanderen")),
                refused("spaces", "not-canonical", bytes -> spoilt(bytes, ",\"hops\"", ", \"hops\"")),
                refused(
                        "a name used twice",
                        "not-canonical",
                        bytes -> spoilt(bytes, "\"hops\":0", "\"hops\":0,\"hops\":0")),
                refused(
                        "names out of order",
                        "not-canonical",
                        bytes -> spoilt(bytes, "{\"author", "{\"zzz\":1,\"author")),
                refused(
                        "a number in another form",
                        "not-canonical",
                        bytes -> spoilt(bytes, "\"hops\":0", "\"hops\":0.0")),
                refused(
                        "a number too large",
                        "not-canonical",
                        bytes -> spoilt(bytes, "\"hops\":0", "\"hops\":9007199254740993")),
                refused(
                        "deep nesting",
                        "not-canonical",
                        bytes -> spoilt(bytes, "\"Breskens\"", "[".repeat(20_000) + "]".repeat(20_000))),
                refused(
                        "nesting as deep as it may be",
                        "malformed",
                        bytes -> spoilt(bytes, "\"Breskens\"", "[".repeat(25) + "]".repeat(25))),
                refused("no JSON", "not-canonical", bytes -> "tide table".getBytes(StandardCharsets.UTF_8)),
                refused("no text", "not-canonical", bytes -> new byte[] {(byte) 0xff, 0, 1}),
                refused("nothing", "not-canonical", bytes -> new byte[0]),
                refused("no object", "malformed", bytes -> "[]".getBytes(StandardCharsets.UTF_8)),
                refused("an attribute less", "malformed", bytes -> spoilt(bytes, "\"hops\":0,", "")),
                refused(
                        "an attribute more",
                        "malformed",
                        bytes -> spoilt(bytes, "\"hops\":0", "\"hope\":1,\"hops\":0")),
                refused(
                        "an attribute of another kind",
                        "malformed",
                        bytes -> spoilt(bytes, "\"hops\":0", "\"hops\":\"0\"")),
                refused("a fraction of a hop", "malformed", bytes -> spoilt(bytes, "\"hops\":0", "\"hops\":0.5")),
                refused("no id", "malformed", bytes -> spoilt(bytes, attribute(bytes, "id"), "breskens")),
                refused("no moment", "malformed", bytes -> spoilt(bytes, attribute(bytes, "time"), "Easter")),
                refused("too many hops", "hops", bytes -> spoilt(bytes, "\"hops\":0", "\"hops\":5")),
                refused("fewer hops than none", "hops", bytes -> spoilt(bytes, "\"hops\":0", "\"hops\":-1")),
                refused(
                        "a version that never was",
                        "malformed",
                        bytes -> spoilt(bytes, "announced.v1", "announced.v0")),
                refused("no version", "malformed", bytes -> spoilt(bytes, "announced.v1", "announced")),
                refused("a field less", "malformed", bytes -> spoilt(bytes, ",\"sails\":\"2026-04-05\"", "")),
                refused("a field that is nothing", "malformed", bytes -> spoilt(bytes, "\"2026-04-05\"", "null")),
                refused("a field more", "malformed", bytes -> spoilt(bytes, ",\"sails\"", ",\"rows\":1,\"sails\"")),
                refused(
                        "a field of another kind",
                        "malformed",
                        bytes -> spoilt(bytes, "\"2026-04-05\"", "\"at Easter\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRules")
    void whatBreaksARuleHasNoEffectAndStopsNothing(String what, String reason, UnaryOperator<byte[]> spoil) {
        var bad = spoil.apply(announced());
        node.receive("nederland", opened(), bad, dutch.says(new Echoed(0)));

        assertThat(Rows.of(node.database, "select log, position, reason from core.refused"))
                .containsExactly(FROM + " 1 " + reason);
        assertThat(Rows.count(node.database, "core.parked")).isZero();
        assertThat(Rows.count(node.database, "open.ferry")).isZero();
        assertThat(node.line(ferry)).first().isEqualTo("nederland opened");
        assertThat(node.line(ferry)).last().isEqualTo("nederland echoed");
    }

    @Test
    void theOtherSideIsToldWhatWasRefused() {
        var bad = spoilt(announced(), "\"2026-04-05\"", "null");
        node.receive("nederland", opened(), bad);

        assertThat(node.line(ferry)).containsExactly("nederland opened", "vlaanderen refused");
        var answer = text(node.waiting(node.side.logTo("nederland")).getFirst());
        assertThat(answer)
                .contains("\"data\":{\"event\":\"" + attribute(bad, "id") + "\",\"reason\":\"malformed\"}")
                .contains("\"visibility\":\"shared\"");
    }

    @Test
    void aRefusalIsNotRefusedInTurn() {
        node.receive("nederland", opened(), spoilt(announced(), "\"2026-04-05\"", "null"));
        var refused = node.waiting(node.side.logTo("nederland")).getFirst();
        var theirs = spoilt(refused, "urn:schakel:vlaanderen", "urn:schakel:nederland");
        node.receive("nederland", spoilt(theirs, "\"reason\":", "\"season\":"));

        assertThat(problems()).hasSize(2);
        assertThat(node.line(ferry)).containsExactly("nederland opened", "vlaanderen refused");
    }

    @Test
    void whoIsNoPartyIsRefusedAndWritesNothingIntoTheDossier() {
        node.receive("nederland", opened());
        node.receive("luxemburg", luxembourgish.says(new Echoed(0)));

        assertThat(problems()).containsExactly("refused " + ALSO_FROM + " 0 no-party");
        assertThat(node.line(ferry)).containsExactly("nederland opened");
    }

    @Test
    void onlyTheHomeMovesTheProcedure() {
        node.open(ferry, List.of("nederland", "vlaanderen"), new Announced("Lillo", EASTER, null));
        node.receive("nederland", dutch.says(new Withdrawn("we are tired of it")));

        assertThat(problems()).containsExactly("refused " + FROM + " 0 not-home");
        assertThat(Rows.of(node.database, "select withdrawn from open.ferry")).containsExactly("false");
    }

    @Test
    void onlyTheHomeOpens() {
        node.receive(
                "nederland",
                spoilt(opened(), "\"home\":\"nederland\"", "\"home\":\"vlaanderen\""),
                spoilt(opened(), "\"nederland\",\"vlaanderen\"", "\"luxemburg\",\"nederland\""),
                spoilt(opened(), "\"nederland\",\"vlaanderen\"", "\"luxemburg\",\"vlaanderen\""),
                opened(),
                opened());
        assertThat(problems())
                .containsExactly(
                        "refused " + FROM + " 0 opened",
                        "refused " + FROM + " 1 opened",
                        "refused " + FROM + " 2 no-party",
                        "refused " + FROM + " 4 opened");
        assertThat(node.line(ferry)).containsExactly("nederland opened", "vlaanderen refused");
    }

    @Test
    void anUnknownTypeWaitsForTheUpgradeAndTheRestOfItsDossierBehindIt() {
        var other = UUID.randomUUID();
        var elsewhere = PeerEvents.of("nederland", other, clock);
        node.receive(
                "nederland",
                opened(),
                spoilt(dutch.says(new Echoed(7)), "ferries.echoed", "ferries.sunk"),
                announced(),
                elsewhere.opened("nederland", "vlaanderen"),
                elsewhere.says(new Echoed(0)));

        assertThat(problems()).containsExactly("parked " + FROM + " 1 unknown-type", "parked " + FROM + " 2 behind");
        assertThat(node.line(ferry)).containsExactly("nederland opened");
        assertThat(node.line(other)).containsExactly("nederland opened", "nederland echoed");

        clock.advance(Duration.ofDays(1));
        node.restartWith(knowingSunk());
        node.inbox().retryParked("nederland");

        assertThat(problems()).isEmpty();
        assertThat(node.line(ferry)).containsExactly("nederland opened", "nederland sunk", "nederland announced");
    }

    @Test
    void aNewerVersionWaitsForTheUpgrade() {
        node.receive("nederland", opened(), spoilt(dutch.says(new Echoed(7)), "echoed.v1", "echoed.v2"));
        assertThat(problems()).containsExactly("parked " + FROM + " 1 unknown-type");
    }

    @Test
    void whatStillCannotGoOnWaitsSinceItCame() {
        node.receive("nederland", opened(), spoilt(dutch.says(new Echoed(7)), "ferries.echoed", "ferries.sunk"));
        clock.advance(Duration.ofDays(1));
        node.inbox().retryParked("nederland");
        assertThat(Rows.of(node.database, "select since at time zone 'UTC' from core.parked"))
                .containsExactly("2026-03-02 09:00:00.0");
    }

    @Test
    void aDossierOfADeskThatIsNotHereWaits() {
        node.receive("nederland", spoilt(opened(), "\"ferries\"", "\"bridges\""), announced());
        assertThat(problems()).containsExactly("parked " + FROM + " 0 unknown-desk", "parked " + FROM + " 1 behind");
        assertThat(Rows.count(node.database, "core.dossier")).isZero();
    }

    @Test
    void anEventBeforeItsDossierWaitsForTheOtherLog() {
        node.receive("luxemburg", luxembourgish.says(new Echoed(0)), luxembourgish.says(new Withdrawn("no water")));
        assertThat(problems())
                .containsExactly("parked " + ALSO_FROM + " 0 unknown-dossier", "parked " + ALSO_FROM + " 1 behind");

        node.receive("nederland", dutch.opened("luxemburg", "nederland", "vlaanderen"));

        assertThat(node.line(ferry)).containsExactly("nederland opened", "luxemburg echoed", "vlaanderen refused");
        assertThat(problems()).containsExactly("refused " + ALSO_FROM + " 1 not-home");
    }

    @Test
    void anAnswerWaitsForWhatItAnswers() {
        var question = luxembourgish.says(new Echoed(0));
        var cause = new Event.Cause(UUID.fromString(attribute(question, "id")), Merkle.leaf(question));
        node.receive(
                "nederland",
                dutch.opened("luxemburg", "nederland", "vlaanderen"),
                dutch.answers(cause, 1, new Received(cause.id())));
        assertThat(problems()).containsExactly("parked " + FROM + " 1 unknown-cause");

        node.receive("luxemburg", question);

        assertThat(node.line(ferry)).containsExactly("nederland opened", "luxemburg echoed", "nederland received");
    }

    @Test
    void anAnswerToSomethingElseThanWeWereToldIsNoticed() {
        var question = luxembourgish.says(new Echoed(0));
        var toldOthers = spoilt(question, "\"left\":0", "\"left\":1");
        var cause = new Event.Cause(UUID.fromString(attribute(question, "id")), Merkle.leaf(toldOthers));
        node.receive("nederland", dutch.opened("luxemburg", "nederland", "vlaanderen"));
        node.receive("luxemburg", question);
        node.receive("nederland", dutch.answers(cause, 1, new Received(cause.id())));

        assertThat(problems()).containsExactly("refused " + FROM + " 1 cause");
    }

    @Test
    void anEventWaitsForItsText() {
        var question = Text.of("Is the quay under water?");
        node.receive("nederland", opened(), dutch.says(new Asked(question)), announced());
        assertThat(problems()).containsExactly("parked " + FROM + " 1 text-missing", "parked " + FROM + " 2 behind");

        node.receiveText("luxemburg", question);
        node.receive("nederland");
        assertThat(problems()).as("another peer's text is not taken for it").hasSize(2);

        node.receiveText("nederland", question);
        node.receive("nederland");
        assertThat(problems()).isEmpty();
        assertThat(Rows.of(node.database, "select words from core.ferry_line where type = 'ferries.asked'"))
                .containsExactly("Is the quay under water?");
    }

    @Test
    void anErasedTextIsNotWaitedFor() {
        var question = Text.of("Is the quay under water?");
        node.receiveText("nederland", new Text(question.commitment(), question.size(), null, null, null));
        node.receive("nederland", opened(), dutch.says(new Asked(question)));
        assertThat(problems()).isEmpty();
        assertThat(Rows.of(node.database, "select words from core.ferry_line where type = 'ferries.asked'"))
                .containsExactly("");
    }

    @Test
    void aClockThreeDaysAheadWaitsUntilItIsTwo() {
        node.receive("nederland", opened(), dutch.saysAt(clock.instant().plus(Duration.ofDays(3)), new Echoed(0)));
        assertThat(problems()).containsExactly("parked " + FROM + " 1 clock");

        clock.advance(Duration.ofHours(23));
        node.receive("nederland");
        assertThat(problems()).hasSize(1);

        clock.advance(Duration.ofHours(1));
        node.receive("nederland");
        assertThat(problems()).isEmpty();
        assertThat(node.line(ferry)).containsExactly("nederland opened", "nederland echoed");
    }

    @Test
    void aReactionNamesItsCauseAndIsMadeOnce() {
        var question = Text.of("Which tide?");
        node.receiveText("nederland", question);
        var asked = dutch.says(new Asked(question));
        node.receive("nederland", opened(), asked, asked);

        assertThat(node.line(ferry)).containsExactly("nederland opened", "nederland asked", "vlaanderen received");
        var reaction = node.waiting(node.side.logTo("nederland"));
        assertThat(reaction).hasSize(1);
        assertThat(text(reaction.getFirst()))
                .contains("\"causeid\":\"" + attribute(asked, "id") + "\"")
                .contains("\"causeleaf\":\"" + Merkle.leaf(asked).hex() + "\"")
                .contains("\"hops\":1")
                .contains("\"authorrole\":\"system\"");
        assertThat(UUID.fromString(attribute(reaction.getFirst(), "id")).version())
                .isEqualTo(5);
    }

    @Test
    void aCrashBeforeTheCommitLeavesNothingAndTheSecondTimeTheSameReaction() {
        var asked = dutch.says(new Echoed(1));
        node.receive("nederland", opened());
        node.hold("nederland", asked);
        // PostgreSQL runs such a trigger at the commit: everything before it went well.
        node.asOwner("""
                create function crash() returns trigger language plpgsql as 'begin raise exception ''no power''; end';
                create constraint trigger crash after insert on core.ferry_line deferrable initially deferred
                    for each row execute function crash();
                """);
        assertThatThrownBy(() -> node.inbox().apply("nederland")).hasMessageContaining("no power");
        assertThat(node.line(ferry)).containsExactly("nederland opened");
        assertThat(Rows.count(node.database, "outgoing.waiting")).isZero();
        node.asOwner("drop trigger crash on core.ferry_line");

        node.receive("nederland");

        assertThat(node.line(ferry)).containsExactly("nederland opened", "nederland echoed", "vlaanderen echoed");
        assertThat(attribute(node.waiting(node.side.logTo("nederland")).getFirst(), "id"))
                .isEqualTo(Ids.named(UUID.fromString(attribute(asked, "id")), "ferries.echoed/0")
                        .toString());
    }

    @Test
    void aPublicReactionDoesNotPointAtWhatOnlyThePartiesMayRead() {
        var whispered = dutch.says(new Whispered(42));
        node.receive("nederland", opened(), whispered);

        var reaction = text(node.waiting(node.side.publicLog()).getFirst());
        assertThat(reaction).contains(Overheard.class.getSimpleName().toLowerCase(Locale.ROOT));
        assertThat(reaction).doesNotContain("cause").doesNotContain(attribute(whispered, "id"));
    }

    @Test
    void reactionsDoNotGoOnForEver() {
        try (var other = new FerryNode("nederland", clock, "vlaanderen")) {
            other.open(ferry, List.of("nederland", "vlaanderen"), new Echoed(9));
            for (int i = 0; i < 5; i++) {
                other.sendAllTo(node);
                node.sendAllTo(other);
            }
            assertThat(node.line(ferry))
                    .containsExactly(
                            "nederland opened",
                            "nederland echoed",
                            "vlaanderen echoed",
                            "nederland echoed",
                            "vlaanderen echoed",
                            "vlaanderen refused");
            assertThat(problems()).containsExactly("refused " + FROM + " 3 hops");
            assertThat(Rows.of(other.database, "select reason from core.refused"))
                    .isEmpty();
        }
    }

    @Test
    void aFailingDeskParksOneDossierAndNotTheNext() {
        var other = UUID.randomUUID();
        var elsewhere = PeerEvents.of("nederland", other, clock);
        node.restartWith(failingOn(Announced.class, () -> {
            throw new IllegalStateException("no quay");
        }));
        node.receive(
                "nederland",
                opened(),
                announced(),
                dutch.says(new Echoed(0)),
                elsewhere.opened("nederland", "vlaanderen"),
                elsewhere.says(new Echoed(0)));
        assertThat(problems()).containsExactly("parked " + FROM + " 1 failed", "parked " + FROM + " 2 behind");
        assertThat(node.line(other)).hasSize(2);

        node.restartWith(new FerryDesk());
        node.inbox().retryParked("nederland");
        assertThat(node.line(ferry)).containsExactly("nederland opened", "nederland announced", "nederland echoed");
    }

    @Test
    void aDeadlockIsNoFaultOfTheEvent() {
        node.receive("nederland", opened());
        node.restartWith(failingOn(Announced.class, () -> {
            throw new DataAccessException("deadlock", new SQLException("deadlock detected", "40P01"));
        }));
        node.hold("nederland", announced());
        assertThatThrownBy(() -> node.inbox().apply("nederland")).hasMessageContaining("deadlock");
        assertThat(problems()).isEmpty();

        node.restartWith(new FerryDesk());
        node.receive("nederland");
        assertThat(node.line(ferry)).containsExactly("nederland opened", "nederland announced");
    }

    @Test
    void aLogThatAnotherProcessAppliesIsLeftToIt() throws Exception {
        node.receive("nederland", opened());
        node.hold("nederland", announced());
        var inside = new CountDownLatch(1);
        var outside = new CountDownLatch(1);
        node.restartWith(failingOn(Announced.class, () -> {
            inside.countDown();
            await(outside);
        }));
        try (var process = Executors.newSingleThreadExecutor()) {
            var applied = process.submit(() -> node.inbox().apply("nederland"));
            inside.await();
            assertThat(node.inbox().apply("nederland")).isZero();
            outside.countDown();
            assertThat(applied.get()).isEqualTo(1);
        }
        assertThat(node.line(ferry)).hasSize(2);
    }

    private byte[] opened() {
        return dutch.opened("nederland", "vlaanderen");
    }

    private byte[] announced() {
        return dutch.says(new Announced("Breskens", EASTER, null));
    }

    /** What was refused and what waits, in the order of the logs. */
    private List<String> problems() {
        return Rows.of(
                node.database,
                "select 'refused', log, position, reason from core.refused union all"
                        + " select 'parked', log, position, reason from core.parked order by 2, 3");
    }

    private static Arguments refused(String what, String reason, UnaryOperator<byte[]> spoil) {
        return Arguments.of(what, reason, spoil);
    }

    /** The desk of the next release. */
    private static FerryDesk knowingSunk() {
        return new FerryDesk() {
            @Override
            public List<EventType<?>> types() {
                var types = new ArrayList<>(super.types());
                types.add(EventType.of("ferries.sunk", Sunk.class));
                return types;
            }
        };
    }

    record Sunk(int left) implements Body.Shared {}

    private static FerryDesk failingOn(Class<? extends Body> body, Runnable failure) {
        return new FerryDesk() {
            @Override
            public void project(DSLContext sql, Recorded recorded) {
                super.project(sql, recorded);
                if (body.isInstance(recorded.event().body())) {
                    failure.run();
                }
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
