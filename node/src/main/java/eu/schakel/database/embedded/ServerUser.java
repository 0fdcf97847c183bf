package eu.schakel.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom the server runs. PostgreSQL refuses root; so under root it runs as {@code nobody}, or, where that user cannot reach the
 * folders, as ourselves inside a user namespace, in which root has no name and no power.
 *
 * @param prefix the words before a server command
 * @param userNumber the number that must own the data folder as seen by this process
 */
record ServerUser(List<String> prefix, int userNumber) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** A probe is one small program; ten seconds is a machine that has stopped. */
    private static final long PROBE_PATIENCE_S = 10;

    static boolean weAreRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Finds the way that can read the programs and enter the folder. */
    static ServerUser find(Path directory, Binaries binaries) {
        if (!weAreRoot()) {
            return new ServerUser(List.of(), NOBODY);
        }
        ServerUser nobody = new ServerUser(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"),
                NOBODY);
        ServerUser nameless = new ServerUser(List.of("unshare", "-U"), ROOT);
        for (ServerUser candidate : List.of(nobody, nameless)) {
            if (candidate.reaches(directory, binaries)) {
                return candidate;
            }
        }
        throw new EmbeddedPostgresException(
                ("PostgreSQL may not run as root, and neither setpriv nor unshare -U could start %s in %s "
                                + "as somebody else. Run as an ordinary user, or install util-linux and use a data.directory that every user "
                                + "may enter.")
                        .formatted(binaries.program("postgres"), directory));
    }

    /** The command as this user, away from our terminal: else Ctrl-C would stop the database before the node that uses it. */
    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.add("setsid");
        all.addAll(words);
        return all;
    }

    /** Makes this user the owner of the data folder, after a change of way or on the first start. */
    void takeOver(Path data) throws IOException {
        if (weAreRoot() && !Files.getAttribute(data, "unix:uid").equals(userNumber)) {
            FileTree.own(data, userNumber);
        }
    }

    private boolean reaches(Path directory, Binaries binaries) {
        List<String> probe = new ArrayList<>(prefix);
        probe.addAll(List.of("test", "-x", binaries.program("postgres"), "-a", "-x", directory.toString()));
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PROBE_PATIENCE_S, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
