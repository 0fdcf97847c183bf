package eu.schakel.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.schakel.portal.Language;
import eu.schakel.timelimits.AnswerData;
import eu.schakel.timelimits.QuestionText;
import eu.schakel.timelimits.TimeLimitException;
import eu.schakel.timelimits.TimeLimits;
import eu.schakel.timelimits.Wording;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Counts a legal time limit; needs no node and no database. */
@Command(
        name = "timelimit",
        description = {
            "Says on which day a legal time limit ends, and why. Where the law leaves a doubt it gives the earliest day,",
            "names the others, and says what is open. It is no legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  ./schakel timelimit --regime eu --calendar be --from 2026-03-14 --add P2M",
            "  ./schakel timelimit --limit nl-awb-4-13-2 --from 2026-01-05 --suspend 2026-01-19/2026-01-30 --lang en",
            "  ./schakel timelimit --regime eu --calendar nl --from 2026-10-24T14:20 --add PT24H --json",
            "",
            "Exit code: 0 counted, 2 wrong call."
        },
        mixinStandardHelpOptions = true)
final class TimelimitCommand implements Callable<Integer> {
    /** Commands write names with underscores, as the format of this command says; the API has rules of its own. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Option(
            names = "--regime",
            paramLabel = "LAW",
            description = "eu, nl, be-court (Belgian courts) or be-vl (Flemish administration). --limit knows its own.")
    private @Nullable String regime;

    @Option(
            names = "--calendar",
            paramLabel = "DAYS",
            description = "Whose holidays count: be, be-vl, nl or eu (the institutions). Needed under eu.")
    private @Nullable String calendar;

    @Option(
            names = "--from",
            paramLabel = "DATE[THH:MM]",
            required = true,
            description = "The day of the event, and for hours its local time.")
    private String from = "";

    @Option(
            names = "--add",
            paramLabel = "LENGTH",
            description = "P15D days, P8W weeks, P2M months, P1Y years or PT24H hours after it.")
    private @Nullable String add;

    @Option(names = "--before", paramLabel = "LENGTH", description = "The same, before it.")
    private @Nullable String before;

    @Option(names = "--working-days", paramLabel = "NUMBER", description = "So many working days after it.")
    private @Nullable String workingDays;

    @Option(names = "--limit", paramLabel = "ID", description = "A limit of the table, such as nl-awb-6-7.")
    private @Nullable String limit;

    @Option(
            names = "--suspend",
            paramLabel = "ASKED/ANSWERED",
            description =
                    "It stands still from the day after the first date up to the day before the second; may be repeated.")
    private List<String> suspensions = List.of();

    @Option(
            names = "--extend",
            paramLabel = "LENGTH=GROUND",
            description = "It was made longer, for that ground; a bare number counts working days; may be repeated.")
    private List<String> extensions = List.of();

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            description = "With the calendar as it was known on that day. Default: all that is known.")
    private @Nullable String knownOn;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "nl",
            converter = LanguageTag.class,
            description = "nl, fr, en or de. Default: nl.")
    private Language language = Language.NL;

    @Option(names = "--json", description = "Write one JSON document to stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var wording = Wording.in(language.locale());
        try {
            var limits = TimeLimits.read();
            var answer = limits.answer(new QuestionText(
                            regime, calendar, from, add, before, workingDays, limit, suspensions, extensions, knownOn)
                    .read(limits));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JSON.writeValueAsString(AnswerData.of(answer, language.locale())));
            } else {
                wording.lines(answer).forEach(out::println);
            }
            out.flush();
            return ExitCode.OK;
        } catch (TimeLimitException e) {
            spec.commandLine().getErr().println(wording.of(e));
            return ExitCode.WRONG_USE;
        }
    }
}
