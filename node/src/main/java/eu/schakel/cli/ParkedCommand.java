package eu.schakel.cli;

import eu.schakel.ParkedVisit;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.dossier.ParkedEntries;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What an operator does about entries of peers that wait for something. */
@Command(
        name = "parked",
        description = {
            "Entries of peers' logs that wait: held and receipted, without effect yet. Most go on by themselves, when what they wait for",
            "arrives or after an upgrade."
        },
        footer = {
            "",
            "Examples:",
            "  ./schakel parked list --config node.conf",
            "  ./schakel parked skip --config node.conf --peer nederland --position 12 --by 'Els Peeters' --reason 'sent twice'"
        },
        mixinStandardHelpOptions = true)
final class ParkedCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What {@code list --json} says. */
    private record Waiting(List<ParkedEntries.Entry> parked) {}

    @Command(name = "list", description = "Shows what waits, why and since when.", mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--config",
                            required = true,
                            paramLabel = "NODE.conf",
                            description = "The node's configuration.")
                    Path configuration,
            @Option(names = "--json", description = "Write one JSON document to stdout.") boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        try (ParkedVisit visit = visit(configuration)) {
            var entries = visit.entries().list();
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(new Waiting(entries)));
                return ExitCode.OK;
            }
            for (var entry : entries) {
                out.println(entry.log() + " " + entry.position() + "  " + entry.reason() + " since " + entry.since()
                        + (entry.dossier() == null ? "" : ", dossier " + entry.dossier()) + ": " + entry.detail());
            }
            spec.commandLine().getErr().println(entries.size() + " parked.");
            return ExitCode.OK;
        }
    }

    @Command(
            name = "skip",
            description = {
                "Gives up on a parked entry: it will never have an effect here. Who did so and why is kept at this node, the peer is told",
                "by event that its entry was skipped, and what waited behind it goes on. It cannot be undone."
            },
            mixinStandardHelpOptions = true)
    int skip(
            @Option(
                            names = "--config",
                            required = true,
                            paramLabel = "NODE.conf",
                            description = "The node's configuration.")
                    Path configuration,
            @Option(names = "--peer", required = true, paramLabel = "NAME", description = "Whose log it lies in.")
                    String peer,
            @Option(
                            names = "--position",
                            required = true,
                            paramLabel = "N",
                            description = "Its position, as \"parked list\" shows it.")
                    long position,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides this.") String by,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        if (by.isBlank() || reason.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "--by and --reason must say something: others will want to know.");
        }
        try (ParkedVisit visit = visit(configuration)) {
            if (visit.entries().skip(peer, position, by.strip(), reason.strip())) {
                spec.commandLine().getErr().println("Entry " + position + " of " + peer + " was skipped.");
                return ExitCode.OK;
            }
            spec.commandLine()
                    .getErr()
                    .println("No entry " + position + " of " + peer + " is parked; nothing was done.");
            return ExitCode.FAILED;
        }
    }

    private static ParkedVisit visit(Path configuration) {
        return ParkedVisit.open(NodeConfiguration.read(configuration, System.getenv()), Clock.systemUTC());
    }
}
