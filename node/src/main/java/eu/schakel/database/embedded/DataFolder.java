package eu.schakel.database.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes the data folder: complete or not there at all, because it is built as {@code data.new} and renamed. */
final class DataFolder {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** More than can be guessed, short enough to paste. */
    private static final int PASSWORD_BYTES = 24;

    /** A first start takes about 3 s; a slow disk under load ten times that. */
    private static final long PATIENCE_S = 120;

    private final Path directory;
    private final Binaries binaries;
    private final ServerUser serverUser;

    DataFolder(Path directory, Binaries binaries, ServerUser serverUser) {
        this.directory = directory;
        this.binaries = binaries;
        this.serverUser = serverUser;
    }

    /** Makes the folder unless it is there. */
    void ensure(Path data) throws IOException {
        if (!Files.exists(data)) {
            Path fresh = directory.resolve("data.new");
            FileTree.delete(fresh);
            Files.createDirectory(fresh);
            serverUser.takeOver(fresh);
            initialise(fresh);
            createOwner(fresh, password());
            // Nobody logs in as the superuser, so it needs no password and has none.
            Files.writeString(
                    fresh.resolve("pg_hba.conf"),
                    "host all postgres 127.0.0.1/32 reject\nhost all all 127.0.0.1/32 scram-sha-256\n");
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
        serverUser.takeOver(data);
    }

    /** The owner's password, made at first use and kept in a file that only we may read. */
    String password() throws IOException {
        Path file = directory.resolve("password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[PASSWORD_BYTES];
            RANDOM.nextBytes(secret);
            Path fresh = directory.resolve("password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private void initialise(Path fresh) throws IOException {
        run(
                List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + fresh,
                        "--username=postgres",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--data-checksums",
                        "--auth=reject",
                        "--no-instructions"),
                "");
    }

    /** In single-user mode, so that the folder is complete before the first server opens a port. */
    private void createOwner(Path fresh, String password) throws IOException {
        run(List.of(binaries.program("postgres"), "--single", "-D", fresh.toString(), "postgres"), """
                CREATE ROLE schakel LOGIN CREATEDB CREATEROLE PASSWORD '%s';
                CREATE DATABASE schakel OWNER schakel;
                GRANT pg_monitor TO schakel WITH ADMIN OPTION;
                """.formatted(
                        password));
    }

    private void run(List<String> words, String input) throws IOException {
        Path log = directory.resolve("initialise.log");
        Process process = new ProcessBuilder(serverUser.command(words))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new EmbeddedPostgresException(
                        words.getFirst() + " was not ready after " + PATIENCE_S + " s. Look in " + log + ".");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while making " + directory + ".", e);
        }
        if (process.exitValue() != 0) {
            throw new EmbeddedPostgresException(
                    words.getFirst() + " ended with " + process.exitValue() + ". Look in " + log + ".");
        }
    }
}
