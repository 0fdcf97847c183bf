package eu.schakel.portal.data;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What goes with every answer, so that a copy still tells where it is from.
 *
 * @param publisher who runs the node
 * @param licence address of the licence
 * @param version see {@link DatasetVersion#text}
 * @param modified when the version came to be
 * @param asOf the day as of which the data is shown; absent for now
 * @param citation how to name the data
 */
@Described("Where the data is from and under which terms it may be used.")
public record Provenance(
        @Described("Who publishes the data.") String publisher,

        @Described("Address of the licence.") String licence,

        @Described("The sizes of the public logs that the data follows from.")
        String version,

        @Described("When this version came to be.") Instant modified,

        @Described("The day at whose end the data was known like this; absent for now.") @Nullable
        LocalDate asOf,

        @Described("How to name the data as a source.") String citation) {}
