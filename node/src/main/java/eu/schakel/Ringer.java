package eu.schakel;

import java.util.concurrent.atomic.AtomicReference;

/** Tells the sequencer of this process that something was appended; before there is one, its own look will find it. */
final class Ringer implements Runnable {
    private final AtomicReference<Runnable> bell = new AtomicReference<>(() -> {});

    void rings(Runnable ring) {
        bell.set(ring);
    }

    @Override
    public void run() {
        bell.get().run();
    }
}
