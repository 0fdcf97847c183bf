package eu.schakel.bench;

import eu.schakel.database.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The measurements that need no running node. */
public final class Benches {
    private Benches() {}

    /** Durable appends against plain SQL. */
    public static List<Measure> appends(EmbeddedPostgres server, int seconds)
            throws SQLException, InterruptedException {
        return AppendBench.run(server, seconds);
    }

    /** Catch-up after an outage. */
    public static List<Measure> catchUp(EmbeddedPostgres server, BenchLine line, int events)
            throws SQLException, IOException, InterruptedException {
        return CatchUpBench.run(server, line, events);
    }

    /** Offline verification of a log against bare hashing; the folder must be empty. */
    public static List<Measure> verify(Path directory, int leaves) throws IOException {
        return VerifyBench.run(directory, leaves);
    }
}
