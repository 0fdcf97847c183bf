package eu.schakel.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What one command printed and ended with, run inside the test. */
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int exitCode = line.execute(words);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
