package eu.schakel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says a process has cost; figures of the process alone, without its children. */
final class ProcessCost {
    /** Clock ticks a second in {@code /proc}; fixed at 100 for user space on Linux. */
    private static final double TICKS = 100;

    private ProcessCost() {}

    /** User and system CPU time so far, in seconds. */
    static double cpuSeconds(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        // The name may hold spaces; what follows its closing bracket does not.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** Resident memory, in megabytes of 10^6 bytes. */
    static double residentMegabytes(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D+", "")) * 1.024 / 1_000;
            }
        }
        throw new IOException("Linux gives no VmRSS for process " + pid);
    }
}
