package eu.schakel.edge;

import eu.schakel.edge.internal.FailureCounter;
import eu.schakel.edge.internal.RequestState;
import io.javalin.http.Context;
import java.time.Duration;

/** Counts what one client address got wrong, such as codes that open nothing: right ones cost nothing, guessing soon ends. */
public final class Attempts {
    private final FailureCounter counter;

    /**
     * For each address by itself.
     *
     * @param most wrong ones at once
     * @param within after which as many more may follow
     */
    public Attempts(int most, Duration within) {
        counter = new FailureCounter(most, within);
    }

    /**
     * Lets whoever has attempts left go on.
     *
     * @throws ProblemException 429 when this address has none left
     */
    public void check(Context context) {
        counter.secondsToWait(RequestState.of(context)).ifPresent(seconds -> {
            throw new ProblemException(ProblemCode.TOO_MANY_REQUESTS).withHeader("Retry-After", Long.toString(seconds));
        });
    }

    /** One more went wrong. */
    public void failed(Context context) {
        counter.failed(RequestState.of(context));
    }
}
