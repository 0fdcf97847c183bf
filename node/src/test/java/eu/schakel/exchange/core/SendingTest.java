package eu.schakel.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.exchange.core.Sending.Answer;
import eu.schakel.exchange.core.Sending.Push;
import eu.schakel.exchange.core.Sending.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sender does next, from one moment to the next. */
class SendingTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Answer SILENCE = new Answer.Silence();

    @ParameterizedTest(name = "{0} stored, {1} held: push {2} to {3}")
    @CsvSource({
        "5, 0, 0, 5",
        "5, 3, 3, 5",
        "256, 0, 0, 256",
        "257, 0, 0, 256",
        "1000, 300, 300, 556",
        "1000, 999, 999, 1000"
    })
    void whatThePeerLacksIsPushed(long stored, long held, long start, long end) {
        assertThat(Sending.begin(stored, held).look(stored, NINE).push()).contains(new Push(start, end));
    }

    @Test
    void atAStartThePeerHearsFromUs() {
        assertThat(Sending.begin(5, 5).look(5, NINE).push()).contains(new Push(5, 5));
        assertThat(Sending.begin(0, 0).look(0, NINE).push()).contains(new Push(0, 0));
    }

    @Test
    void oneAtATime() {
        var step = Sending.begin(5, 0).look(5, NINE);
        assertThat(step.state().busy()).isTrue();
        assertThat(step.state().look(9, NINE).push()).isEmpty();
    }

    @Test
    void aReceiptLeadsToTheNextPush() {
        var after = pushed(Sending.begin(600, 0)).answered(new Answer.Cosigned(256), NINE);
        assertThat(after.held()).isEqualTo(256);
        assertThat(after.trouble()).isNull();
        assertThat(after.look(600, NINE).push()).contains(new Push(256, 512));
    }

    @Test
    void anOldReceiptTakesNothingBack() {
        assertThat(pushed(Sending.begin(600, 300))
                        .answered(new Answer.Cosigned(256), NINE)
                        .held())
                .isEqualTo(300);
    }

    @Test
    void aHeartbeatEachMinuteAndNoEarlier() {
        var quiet = pushed(Sending.begin(5, 5)).answered(new Answer.Cosigned(5), NINE);
        assertThat(quiet.look(5, NINE.plusSeconds(59)).push()).isEmpty();
        assertThat(quiet.look(5, NINE.plusSeconds(60)).push()).contains(new Push(5, 5));
        assertThat(quiet.look(6, NINE.plusSeconds(1)).push())
                .as("news does not wait for it")
                .contains(new Push(5, 6));
    }

    @Test
    void waitsDoubleUpToTenSeconds() {
        var state = Sending.begin(5, 0);
        for (long wait : new long[] {250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000}) {
            state = pushed(state).answered(SILENCE, NINE);
            assertThat(state.notBefore()).isEqualTo(NINE.plusMillis(wait));
            assertThat(state.look(5, NINE.plusMillis(wait - 1)).push()).isEmpty();
            assertThat(state.look(5, NINE.plusMillis(wait)).push()).contains(new Push(0, 5));
            assertThat(state.trouble()).isEqualTo(Trouble.SILENT);
            assertThat(state.lastContact()).isEqualTo(Instant.EPOCH);
            state = at(state, Instant.EPOCH);
        }
    }

    @Test
    void evenAfterAYearOfSilenceTheWaitIsTenSeconds() {
        var state = new Sending(5, 0, true, 3_000_000, Instant.EPOCH, Instant.EPOCH, Trouble.SILENT);
        assertThat(state.answered(SILENCE, NINE).notBefore()).isEqualTo(NINE.plusSeconds(10));
    }

    @Test
    void aGoodAnswerEndsTheTrouble() {
        var state = pushed(Sending.begin(5, 0)).answered(new Answer.Refusal("signature", "whose?"), NINE);
        assertThat(state.trouble()).isEqualTo(Trouble.REFUSED);
        var well = pushed(at(state, NINE)).answered(new Answer.Cosigned(5), NINE.plusSeconds(1));
        assertThat(well.trouble()).isNull();
        assertThat(well.failures()).isZero();
        assertThat(well.lastContact()).isEqualTo(NINE.plusSeconds(1));
    }

    @ParameterizedTest(name = "409: holds {0}")
    @CsvSource({"0", "3", "5"})
    void thePeerSaysWhereToGoOn(long holds) {
        var state = pushed(Sending.begin(5, 4)).answered(new Answer.Holds(holds), NINE);
        assertThat(state.held()).isEqualTo(holds);
        assertThat(state.look(5, NINE).push())
                .isEqualTo(holds < 5 ? Optional.of(new Push(holds, 5)) : Optional.empty());
    }

    @Test
    void thePeerIsBusy() {
        var state = pushed(Sending.begin(5, 0)).answered(new Answer.Busy(Duration.ofSeconds(3)), NINE);
        assertThat(state.look(5, NINE.plusMillis(2_999)).push()).isEmpty();
        assertThat(state.look(5, NINE.plusSeconds(3)).push()).contains(new Push(0, 5));
        assertThat(state.trouble()).isNull();
    }

    @Test
    void aPeerThatHoldsMoreThanWeHaveStopsUs() {
        var state = pushed(Sending.begin(5, 5)).answered(new Answer.Holds(8), NINE);
        assertThat(state.trouble()).isEqualTo(Trouble.AHEAD);
        assertThat(state.look(5, NINE.plusSeconds(3_600)).push()).isEmpty();
        assertThat(state.look(9, NINE.plusSeconds(3_600)).push())
                .as("nor when we write on")
                .isEmpty();
    }

    @Test
    void whatAnotherProcessPushedIsNoAlarm() {
        var state = pushed(Sending.begin(5, 5)).sees(8).answered(new Answer.Holds(8), NINE);
        assertThat(state.trouble()).isNull();
        assertThat(state.held()).isEqualTo(8);
    }

    @Test
    void aPushThatNeverLeftIsDueAgain() {
        var step = Sending.begin(5, 0).look(5, NINE);
        assertThat(step.state().dropped().look(5, NINE).push()).contains(new Push(0, 5));
    }

    /** The state while its push is on the way. */
    private static Sending pushed(Sending state) {
        var step = state.look(state.stored(), NINE);
        assertThat(step.push()).isPresent();
        return step.state();
    }

    /** The same state when its wait is over. */
    private static Sending at(Sending state, Instant notBefore) {
        return new Sending(
                state.stored(),
                state.held(),
                state.busy(),
                state.failures(),
                notBefore,
                state.lastContact(),
                state.trouble());
    }
}
