package eu.schakel.obstacles.intake;

import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.Visibility;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.Visitor;
import eu.schakel.identity.Action;
import eu.schakel.identity.Person;
import eu.schakel.identity.Resource;
import eu.schakel.obstacles.Channel;
import eu.schakel.obstacles.Commands;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.DateInput;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.portal.Language;
import eu.schakel.procedure.Form;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /work/report}: staff enter what came by counter, telephone or letter, and print the code for whoever reported. */
final class CounterPages implements RouteGroup {
    static final String PATH = "/work/report";
    private static final String CHANNEL = "channel";
    private static final String DAY = "day";
    private static final String LANGUAGE = "reporter-language";
    private static final String CODE = "code";

    private final Intake intake;

    CounterPages(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}" + PATH, this::open);
        routes.post("/{language}" + PATH, this::send);
        routes.get("/{language}" + PATH + "/{code}", this::letter);
    }

    private void open(Context context) {
        Visitor.of(context).require(Action.ACT, reports());
        Intake.keepPrivate(context);
        show(
                context,
                intake.newCode(),
                Map.of(LANGUAGE, intake.words(context).language().tag()),
                Map.of(),
                null);
    }

    private void send(Context context) {
        Intake.keepPrivate(context);
        var words = intake.words(context);
        var typed = typed(context, words);
        var code = FollowUpCode.find(Typed.text(context, CODE)).orElseGet(intake::newCode);
        if (Visitor.of(context).person().isEmpty()) {
            context.status(ProblemCode.SIGN_IN_NEEDED.status());
            show(context, code, typed, Map.of(), words.get("counter.signed-out"));
            return;
        }
        var person = Visitor.of(context).require(Action.ACT, reports());
        var report = report(typed);
        var errors = errors(report, typed, words);
        if (!errors.isEmpty()) {
            context.status(ProblemCode.INVALID_FIELDS.status());
            show(context, code, typed, errors, null);
            return;
        }
        switch (intake.obstacles().report(act(person, code, report), code, report)) {
            case Outcome.Done _, Outcome.AlreadyDone _, Outcome.Stale _ ->
                context.redirect("/" + report.language() + PATH + "/" + code.text(), HttpStatus.SEE_OTHER);
            case Outcome.Refused refused -> {
                context.status(ProblemCode.INVALID_FIELDS.status());
                var sentence = words.refused(refused.why().code());
                show(context, code, typed, Map.of(refused.why().field(), sentence), sentence);
            }
        }
    }

    private Map<String, String> typed(Context context, Phrases words) {
        var typed = new HashMap<>(Typed.of(context, questions(words)));
        for (var name : List.of(CHANNEL, DAY, LANGUAGE, Draft.SHARED)) {
            typed.put(name, Typed.text(context, name));
        }
        return typed;
    }

    private List<Form.Question> questions(Phrases words) {
        var procedure = intake.newest(Procedures.SIGNAL);
        return Sheet.questions(
                procedure, intake.opening(procedure).id(), words.language().locale());
    }

    private Report report(Map<String, String> typed) {
        var answers = new HashMap<>(typed);
        answers.keySet().removeAll(List.of(CHANNEL, DAY, LANGUAGE, Draft.SHARED));
        return new Report(
                Procedures.SIGNAL,
                intake.opening(intake.newest(Procedures.SIGNAL)).id(),
                answers,
                typed.getOrDefault(LANGUAGE, ""),
                Channel.find(typed.getOrDefault(CHANNEL, "")).orElse(Channel.WEB),
                typed.getOrDefault(Draft.SHARED, "").equals("yes"),
                DateInput.parse(typed.getOrDefault(DAY, "")).orElse(null));
    }

    private Map<String, String> errors(Report report, Map<String, String> typed, Phrases words) {
        var errors = new HashMap<>(
                report.errors(intake.newest(Procedures.SIGNAL), words.language().locale()));
        var day = report.day();
        if (day == null) {
            errors.put(DAY, words.get("counter.day.missing"));
        } else if (day.isAfter(intake.today())) {
            errors.put(DAY, words.refused("day-in-future"));
        } else if (day.isBefore(Commands.FIRST_DAY)) {
            errors.put(DAY, words.refused("day-too-early"));
        }
        if (report.channel() == Channel.WEB) {
            errors.put(CHANNEL, words.get("counter.channel.missing"));
        }
        if (Language.findByTag(report.language()).isEmpty()) {
            errors.put(LANGUAGE, words.get("counter.language.missing"));
        }
        if (!List.of("yes", "no").contains(typed.getOrDefault(Draft.SHARED, ""))) {
            errors.put(Draft.SHARED, words.get("counter.shared.missing"));
        }
        return errors;
    }

    /** The code names the command too: sent twice, it is one report. */
    private Act act(Person person, FollowUpCode code, Report report) {
        return new Act(
                        SendingPages.command(code),
                        intake.self(),
                        person.organisation().name("nl"),
                        "case-handler",
                        person.id(),
                        OptionalLong.empty())
                .in(report.language());
    }

    private void show(
            Context context,
            FollowUpCode code,
            Map<String, String> typed,
            Map<String, String> errors,
            @Nullable String trouble) {
        var words = intake.words(context);
        var page = intake.portal().page(context, words.get("counter.title"));
        var asked = new ArrayList<Asked>();
        asked.add(Asked.of(field(words, CHANNEL, channels(words), typed, errors)));
        asked.add(Asked.of(field(words, DAY, new Field.Day(), typed, errors)));
        asked.add(Asked.of(field(words, LANGUAGE, languages(words), typed, errors)));
        for (var question : questions(words)) {
            asked.add(Asked.of(question, typed, errors, intake.areas(), words));
        }
        asked.add(Asked.of(
                Field.of(Draft.SHARED, words.get("counter.shared", "others", words.others()), Asked.yesNo(words))
                        .hint(words.get("counter.shared.hint", "others", words.others()))
                        .value(typed.getOrDefault(Draft.SHARED, ""))
                        .error(errors.get(Draft.SHARED))));
        var hidden = new LinkedHashMap<String, String>();
        hidden.put(CODE, code.text());
        intake.show(
                context,
                "questions.jte",
                page,
                words,
                new Views.Questions(
                        words.get("counter.caption"),
                        words.get("counter.lead"),
                        List.of(),
                        trouble,
                        page.href(PATH),
                        page.href("/work"),
                        hidden,
                        asked,
                        new ErrorSummary(Asked.errors(asked)),
                        words.get("counter.send"),
                        null));
    }

    private static Field field(
            Phrases words, String name, Field.Control control, Map<String, String> typed, Map<String, String> errors) {
        return Field.of(name, words.get("counter." + name), control)
                .hint(words.get("counter." + name + ".hint"))
                .value(typed.getOrDefault(name, ""))
                .error(errors.get(name));
    }

    private static Field.Radios channels(Phrases words) {
        return new Field.Radios(Stream.of(Channel.COUNTER, Channel.TELEPHONE, Channel.LETTER)
                .map(channel -> new Field.Option(channel.word(), words.shared("channel." + channel.word())))
                .toList());
    }

    private static Field.Radios languages(Phrases words) {
        return new Field.Radios(Stream.of(Language.values())
                .map(language -> new Field.Option(language.tag(), words.get("language." + language.tag())))
                .toList());
    }

    /** In the language of whoever reported: it goes to them on paper. */
    private void letter(Context context) {
        Visitor.of(context).require(Action.ACT, reports());
        Intake.keepPrivate(context);
        var found = FollowUpCode.find(context.pathParam("code"))
                .flatMap(code -> intake.obstacles().find(code).map(obstacle -> new Codes.Opened(code, obstacle)));
        var opened = found.orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        var words = intake.words(context);
        var obstacle = opened.obstacle();
        var page = intake.portal().page(context, words.get("letter.title")).asSecret();
        intake.show(
                context,
                "letter.jte",
                page,
                words,
                new Views.Letter(
                        obstacle.reference(),
                        opened.code().grouped(),
                        words.date(obstacle.first().day()),
                        intake.next(obstacle, words.language()),
                        intake.address() + "/" + words.language().tag() + FollowPages.PATH,
                        new Answers(intake.procedure(obstacle), obstacle, words).of(obstacle.first()),
                        page.href(PATH),
                        words.get("letter.another")));
    }

    /** Who writes down a report learns who reported. */
    private Resource reports() {
        return Resource.of(Resource.Kind.PERSONAL_DATA, Visibility.INTERNAL, intake.self());
    }
}
