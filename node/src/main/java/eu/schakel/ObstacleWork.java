package eu.schakel;

import eu.schakel.attachments.Attachments;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.jobs.Job;
import eu.schakel.obstacles.Keeping;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Post;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.Retention;
import eu.schakel.obstacles.intake.IntakeRooms;
import eu.schakel.obstacles.post.ObstaclePost;
import eu.schakel.obstacles.post.PostJobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the desk of obstacles does of its own accord. */
final class ObstacleWork {
    private static final Duration DAILY = Duration.ofHours(24);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration SCAN_EVERY = Duration.ofMinutes(1);

    private ObstacleWork() {}

    static List<Job> jobs(
            NodeConfiguration configuration,
            Database database,
            Obstacles obstacles,
            Attachments attachments,
            Clock clock) {
        var reads = new ObstacleReads(database, obstacles.procedures());
        var retention =
                new Retention(database, obstacles, reads, attachments, Keeping.USUAL, configuration.name(), clock);
        var jobs = new ArrayList<Job>();
        jobs.add(Job.whole("obstacle-retention", DAILY, retention::apply));
        jobs.add(Job.whole("obstacle-drafts", HOURLY, () -> IntakeRooms.removeOldDrafts(database, clock)));
        jobs.add(Job.whole("attachments-orphans", HOURLY, () -> attachments.removeOrphans(clock.instant())));
        jobs.add(Job.whole("attachments-scan", SCAN_EVERY, () -> scan(attachments)));
        if (configuration.mail() != null) {
            jobs.addAll(PostJobs.of(
                    database,
                    obstacles.procedures(),
                    configuration.name(),
                    clock,
                    configuration.publicAddress(),
                    Sites.identity(configuration).name()));
        }
        return jobs;
    }

    /** Without a mail server it promises nothing. */
    static Post post(NodeConfiguration configuration, Database database, Procedures procedures, Clock clock) {
        return new ObstaclePost(
                database,
                new ObstacleReads(database, procedures),
                procedures,
                clock,
                configuration.mail() != null,
                configuration.publicAddress(),
                Sites.identity(configuration).name());
    }

    private static void scan(Attachments attachments) {
        try {
            attachments.scanWaiting();
        } catch (IOException e) {
            throw new UncheckedIOException("Attachments that wait cannot be scanned: " + e.getMessage(), e);
        }
    }
}
