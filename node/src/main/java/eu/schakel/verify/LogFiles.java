package eu.schakel.verify;

import eu.schakel.ledger.FormatException;
import eu.schakel.ledger.LogVerdict;
import eu.schakel.ledger.LogVerifier;
import eu.schakel.ledger.TileException;
import eu.schakel.ledger.TileSource;
import eu.schakel.ledger.Tiles;
import eu.schakel.ledger.Trust;
import eu.schakel.ledger.TrustedCheckpoint;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** A whole log as files, in a folder or at an address. */
final class LogFiles {
    private LogFiles() {}

    static Part check(TileSource files, Trust trust, ExecutorService workers) {
        try {
            var counted = new ErasureCount(files);
            return part(trust, files, new LogVerifier(trust, workers).verify(counted), counted);
        } catch (UncheckedIOException e) {
            throw new VerifyException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Part part(Trust trust, TileSource files, LogVerdict verdict, ErasureCount counted) {
        var origin = trust.origin();
        return switch (verdict) {
            case LogVerdict.Witnessed ok ->
                new Part(
                        origin,
                        Part.Outcome.OK,
                        ok.sentence() + counted.sentence(),
                        ok.witnesses().stream()
                                .map(TrustedCheckpoint.Witness::name)
                                .toList(),
                        null);
            case LogVerdict.Unwitnessed alone ->
                Unwitnessed.part(
                        trust,
                        alone.checkpoint().size() + " entries fit the log's own signature",
                        alone.checkpoint().size());
            case LogVerdict.Wrong wrong -> {
                @Nullable
                Long entry = wrong.firstWrongEntry().isPresent()
                        ? wrong.firstWrongEntry().getAsLong()
                        : null;
                var event = entry == null ? Optional.<UUID>empty() : event(files, entry);
                yield Part.wrong(
                        origin,
                        wrong.sentence()
                                + event.map(id -> " It is event " + id + ".").orElse(""),
                        new Part.Place(origin, entry, event.orElse(null)));
            }
        };
    }

    /** The id in an entry, if its bundle can still be read. */
    private static Optional<UUID> event(TileSource files, long entry) {
        long index = entry / Tiles.FULL_WIDTH;
        int at = (int) (entry % Tiles.FULL_WIDTH);
        try {
            for (int width = Tiles.FULL_WIDTH; width > at; width--) {
                var bundle = files.read(Tiles.entryBundlePath(index, width));
                if (bundle.isPresent()) {
                    return EventIds.find(Tiles.decodeBundle(bundle.get(), width).get(at));
                }
            }
        } catch (FormatException | TileException | UncheckedIOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
