package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Go's own sumdb/note and tlog judge what we write: an implementation that shares no line with ours. */
class GoJudgeTest {

    private static final int OLD_SIZE = 300;
    private static final int NEW_SIZE = 1000;
    private static final int INDEX = 257;
    private static final long LIMIT_S = 120; // compiling Go's standard library once on a busy machine

    @TempDir
    static Path programFolder;

    @TempDir
    Path log;

    private static String reasonToSkip = "";

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        if (!hasGo()) {
            reasonToSkip = "skipped: no Go here; on Debian: apt install golang-go golang-golang-x-mod-dev";
            return;
        }
        Path source = Path.of("src", "test", "go", "check.go").toAbsolutePath();
        Result result = run("go", "build", "-o", program(), source.toString());
        if (result.output.contains("cannot find package")) {
            reasonToSkip = "skipped: Go has no golang.org/x/mod; on Debian: apt install golang-golang-x-mod-dev";
            return;
        }
        assertThat(result.exitCode).as(result.output).isZero();
    }

    /** Here and not before all: a class that is skipped as a whole leaves no message in the report. */
    @BeforeEach
    void skipWithoutGo() {
        assumeTrue(reasonToSkip.isEmpty(), reasonToSkip);
    }

    @BeforeEach
    void writeLog() throws IOException {
        NaiveTree tree = new NaiveTree(Samples.leaves(NEW_SIZE));
        write("key", Samples.LOG_KEY.verifier().encoded());
        write("old", cosigned(tree, OLD_SIZE));
        write("new", cosigned(tree, NEW_SIZE));
        write("index", Integer.toString(INDEX));
        Files.write(log.resolve("entry"), Samples.entry(INDEX));
        write("inclusion", lines(Proofs.inclusion(INDEX, NEW_SIZE, tree)));
        write("consistency", lines(Proofs.consistency(OLD_SIZE, NEW_SIZE, tree)));
    }

    @Test
    void acceptsOurLog() throws IOException, InterruptedException {
        assertThat(judge()).isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "old", "new", "index", "entry", "inclusion", "consistency"})
    void refusesAFlippedByteInEachFile(String name) throws IOException, InterruptedException {
        Path file = log.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);
        assertThat(judge()).startsWith("refused: ");
    }

    private static String cosigned(NaiveTree tree, int size) {
        Checkpoint checkpoint =
                new Checkpoint(Samples.ORIGIN, size, tree.first(size).root());
        return Samples.cosigned(checkpoint).serialized();
    }

    private static String lines(List<Hash> proof) {
        return proof.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(log.resolve(name), text);
    }

    private String judge() throws IOException, InterruptedException {
        Result result = run(program(), log.toString());
        assertThat(result.exitCode).as(result.output).isZero();
        return result.output.strip();
    }

    private static String program() {
        return programFolder.resolve("check").toString();
    }

    private static boolean hasGo() throws InterruptedException {
        try {
            return run("go", "version").exitCode == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    private record Result(int exitCode, String output) {}

    private static Result run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Debian puts Go libraries in this folder, for builds without modules and without network.
        builder.environment().put("GOPATH", "/usr/share/gocode");
        builder.environment().put("GO111MODULE", "off");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT_S, TimeUnit.SECONDS)).as(output).isTrue();
        return new Result(process.exitValue(), output);
    }
}
