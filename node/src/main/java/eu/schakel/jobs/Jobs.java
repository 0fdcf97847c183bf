package eu.schakel.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/**
 * The jobs of a node, shared with its other processes through the database. Waits are counted by the machine's clock; what a job
 * holds to be now is its own affair.
 */
public final class Jobs implements AutoCloseable {
    /** Longer than a piece of work may wait for another machine. */
    private static final Duration LONGEST_END = Duration.ofSeconds(75);

    /** The library's least: one late heartbeat must not look like a death. */
    private static final int MISSED_HEARTBEATS = 4;

    private final Scheduler scheduler;
    private volatile boolean closing;

    private Jobs(Database database, List<Job> jobs, Pace pace) {
        scheduler = Scheduler.create(database.source(Access.APPLICATION))
                .startTasks(jobs.stream().map(this::task).toList())
                .tableName("core.job")
                .schedulerName(new SchedulerName.Fixed(
                        ManagementFactory.getRuntimeMXBean().getName()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .pollUsingLockAndFetch(0.5, 1.0)
                .threads(jobs.size())
                .pollingInterval(pace.look())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_END)
                .build();
    }

    /**
     * How often processes look.
     *
     * @param look how often for a job that is due
     * @param heartbeat how often a working process says that it lives; after four to six of them without a word another takes over
     */
    public record Pace(Duration look, Duration heartbeat) {
        /** A job whose process died goes on within a minute. */
        public static final Pace NORMAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    /** Starts them; there is at least one. */
    public static Jobs start(Database database, List<Job> jobs, Pace pace) {
        var started = new Jobs(database, jobs, pace);
        started.scheduler.start();
        return started;
    }

    /** Begins nothing more and returns when the pieces of work that run have ended. */
    @Override
    public void close() {
        closing = true;
        scheduler.stop();
    }

    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((_, _) -> run(job));
    }

    private void run(Job job) {
        boolean more = true;
        while (more && !closing) {
            more = job.step().getAsBoolean();
        }
    }
}
