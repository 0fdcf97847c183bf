package eu.schakel.obstacles.post;

import eu.schakel.obstacles.Calendars;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Texts;
import eu.schakel.portal.Translated;
import eu.schakel.procedure.NextSteps;
import eu.schakel.procedure.Procedure;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of mails, plain text, in the receiver's language. */
final class Wording {
    private static final Messages MESSAGES = Messages.load("eu/schakel/obstacles/post/messages");

    private final Texts texts;
    private final Language language;
    private final URI address;
    private final Translated sender;

    /** @param address of the node, where links lead */
    Wording(Language language, URI address, Translated sender) {
        this.texts = MESSAGES.in(language);
        this.language = language;
        this.address = address;
        this.sender = sender;
    }

    /** Subject and body. */
    record Written(String subject, String body) {}

    Written confirmation(Obstacle obstacle, Procedures procedures, FollowUpCode code, LocalDate today) {
        return new Written(
                texts.get("confirm.subject", "reference", obstacle.reference()),
                body(
                        texts.get("confirm.lead"),
                        quoted(obstacle),
                        next(obstacle, procedures, today),
                        texts.get("link", "link", link(code)),
                        texts.get("code", "page", address + "/" + language.tag() + "/follow", "code", code.grouped())));
    }

    Written renewed(Obstacle obstacle, FollowUpCode code) {
        return new Written(
                texts.get("renewed.subject", "reference", obstacle.reference()),
                body(
                        texts.get("renewed.lead", "reference", obstacle.reference()),
                        texts.get("link", "link", link(code)),
                        texts.get("code", "page", address + "/" + language.tag() + "/follow", "code", code.grouped())));
    }

    /** What a step brought, as far as it is for whoever reported. */
    Written turn(Obstacle obstacle, Obstacle.Step step, Procedures procedures, FollowUpCode code, LocalDate today) {
        var procedure = procedures.get(obstacle.procedure());
        var state = procedure.state(procedure.step(step.step()).to());
        var parts = new ArrayList<String>();
        parts.add(texts.get("turn.lead", "reference", obstacle.reference()));
        if (step.outcome() != null) {
            parts.add(texts.get(
                    "turn.outcome",
                    "outcome",
                    procedure.outcome(step.outcome()).name().in(language.locale())));
        }
        parts.addAll(said(obstacle, step, procedure));
        parts.add(next(obstacle, procedures, today));
        parts.add(texts.get("link", "link", link(code)));
        return new Written(
                texts.get(
                        "turn.subject",
                        "state",
                        state.publicWord().in(language.locale()),
                        "reference",
                        obstacle.reference()),
                body(parts.toArray(String[]::new)));
    }

    Written reminder(Obstacle obstacle, Obstacle.Step step, Procedures procedures, FollowUpCode code) {
        var parts = new ArrayList<String>();
        parts.add(texts.get(
                "reminder.lead",
                "reference",
                obstacle.reference(),
                "date",
                Formats.of(language).date(step.day())));
        parts.addAll(said(obstacle, step, procedures.get(obstacle.procedure())));
        parts.add(texts.get("link", "link", link(code)));
        return new Written(
                texts.get("reminder.subject", "reference", obstacle.reference()), body(parts.toArray(String[]::new)));
    }

    Written askToConfirm(String about, String path) {
        return new Written(
                texts.get("subscribe.subject", "about", line(about)),
                body(
                        texts.get("subscribe.lead", "about", about),
                        address + "/" + language.tag() + path,
                        texts.get("subscribe.not-you")));
    }

    Written news(String title, String state, String path, String endPath) {
        return new Written(
                texts.get("news.subject", "title", line(title)),
                body(
                        texts.get("news.lead", "title", title),
                        state,
                        address + "/" + language.tag() + path,
                        texts.get("news.end", "link", address + "/" + language.tag() + endPath)));
    }

    /** In the place of a state that is no end. */
    String look() {
        return texts.get("news.look");
    }

    private List<String> said(Obstacle obstacle, Obstacle.Step step, Procedure procedure) {
        return obstacle.answersOf(step).values().stream()
                .filter(answer -> !answer.kept() && answer.words().text() != null)
                .map(answer -> procedure.field(answer.field()).label().in(language.locale()) + ":\n"
                        + answer.words().orEmpty())
                .toList();
    }

    private String quoted(Obstacle obstacle) {
        return obstacle.answer("problem")
                .map(answer -> answer.words().orEmpty())
                .filter(text -> !text.isEmpty())
                .map(text -> texts.get("confirm.wrote") + "\n"
                        + text.lines().map(line -> "> " + line).collect(Collectors.joining("\n")))
                .orElse("");
    }

    private String next(Obstacle obstacle, Procedures procedures, LocalDate today) {
        var procedure = procedures.get(obstacle.procedure());
        var clocks = procedures.clocks(obstacle, Calendars.acting(obstacle.home()), today);
        return String.join("\n", new NextSteps(procedure, language.locale()).of(obstacle.state(), clocks, today));
    }

    private String link(FollowUpCode code) {
        return address + "/" + language.tag() + "/follow/" + code.grouped();
    }

    private String body(String... parts) {
        var all = new ArrayList<String>();
        all.add(texts.get("greeting"));
        for (var part : parts) {
            if (!part.isBlank()) {
                all.add(part);
            }
        }
        all.add(texts.get("signature", "sender", sender.in(language)));
        return String.join("\n\n", all) + "\n";
    }

    /** A subject has one line, and not a whole story on it. */
    private static String line(String text) {
        var flat = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return flat.length() > 120 ? flat.substring(0, 119) + "…" : flat;
    }
}
