package eu.schakel.agreements.pages;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads.Declaration;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.agreements.Moment;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.identity.Person;
import eu.schakel.identity.Role;
import eu.schakel.portal.Alternate;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Link;
import eu.schakel.portal.Page;
import eu.schakel.portal.Pair;
import eu.schakel.portal.Proof;
import eu.schakel.portal.Side;
import eu.schakel.portal.Status;
import eu.schakel.portal.Story;
import eu.schakel.portal.Tone;
import eu.schakel.portal.Worded;
import eu.schakel.portal.data.EventProofs;
import io.javalin.http.Context;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One agreement: what was agreed, what both sides say, what it rests on, its story, its proof. */
public final class AgreementPage {
    private final Room room;

    AgreementPage(Room room) {
        this.room = room;
    }

    /**
     * What the template shows.
     *
     * @param since what happened since the day of the page, or null
     * @param tags the date, late, silent, seen differently
     * @param removed the file has it no more
     * @param descriptionLanguage of the text, when that is not the page's
     * @param counted how its dates and marks were counted, a sentence each
     * @param workHref where staff work on it, or null for who may not
     */
    public record View(
            @Nullable Link since,
            String kind,
            Link theme,
            List<Status> tags,
            boolean removed,
            String description,
            @Nullable String descriptionLanguage,
            List<String> counted,
            Pair pair,
            List<Asking> questions,
            MilestoneTable milestones,
            Resting resting,
            Definitions facts,
            List<Link> related,
            Story story,
            Proof proof,
            @Nullable String workHref) {}

    /** A public question with its answer; the answer is null while it waits, then {@code waits} says until when. */
    public record Asking(
            Side side,
            String asked,
            Worded question,
            String waits,
            @Nullable Answer answer) {}

    /** An answer: by whom, on which day, in which words. */
    public record Answer(Side side, String when, Worded answer) {}

    /**
     * The passage, cut in three where the text is there.
     *
     * @param where names the paragraph
     */
    public record Resting(Link where, @Nullable Passage passage) {}

    /** A paragraph around its passage. */
    public record Passage(String before, String passage, String after) {}

    /** {@code /agreements/{declaration}/{id}} */
    void show(Context context) {
        var form = Representation.choose(
                context,
                Representation.HTML,
                Representation.JSON,
                Representation.CSV,
                Representation.ATOM,
                Representation.ICS);
        var asked = room.asked(context);
        var judged = find(asked, context.pathParam("declaration"), context.pathParam("id"));
        if (form != Representation.HTML) {
            room.otherForms().one(context, form, judged, asked.moment());
            return;
        }
        var words = asked.words();
        var entry = judged.agreement().entry();
        var story = room.agreements().story(judged.agreement().dossier(), asked.moment());
        var page = asked.page(
                        words.title(entry),
                        description(entry.description(), words.language().tag()))
                .under(
                        "agreements",
                        new Link(words.text("agreements.title"), asked.links().to("/agreements")),
                        new Link(words.theme(entry.theme()), asked.links().theme(entry.theme())))
                .with(alternates(asked, "/agreements/" + entry.declaration() + "/" + entry.id()));
        room.show(
                asked,
                "agreement.jte",
                room.dated(asked, page, entry.owners().keySet()),
                view(asked, page, judged, story));
    }

    private Judged find(Asked asked, String declaration, String id) {
        return room.agreements().find(declaration, id, asked.moment()).orElseThrow(() -> {
            var now = Moment.now(room.portal().clock());
            return asked.on() != null
                            && room.agreements().find(declaration, id, now).isPresent()
                    ? new ProblemException(
                            ProblemCode.NOT_FOUND.status(),
                            "not-yet-known",
                            "problem.not-yet-known.detail",
                            Map.of("date", asked.words().date(asked.today())))
                    : new ProblemException(ProblemCode.NOT_FOUND);
        });
    }

    private View view(Asked asked, Page page, Judged judged, List<Line> story) {
        var words = asked.words();
        var agreement = judged.agreement();
        var entry = agreement.entry();
        var language = words.language().tag();
        var newest = story.getFirst();
        var declaration = room.declarations().find(entry.declaration(), asked.moment());
        return new View(
                since(asked, agreement),
                words.kind(entry.kind()),
                new Link(words.theme(entry.theme()), asked.links().theme(entry.theme())),
                tags(asked, judged),
                agreement.removed(),
                description(entry.description(), language),
                entry.description().containsKey(language) ? null : "en",
                Counting.of(words, judged, asked.today(), room.agreements().silentAfter()),
                new Pairing(words, asked.moment().day()).pair(judged),
                questions(words, agreement),
                MilestoneTable.of(words, agreement),
                resting(asked, agreement, declaration),
                facts(words, agreement),
                related(asked, agreement),
                new Telling(asked)
                        .whole(entry, story, declaration.map(Declaration::date).orElse(null)),
                proof(asked, newest, entry.declaration() + "/" + entry.id()),
                worksOnIt(page.person())
                        ? page.href("/work/agreements/" + entry.declaration() + "/" + entry.id())
                        : null);
    }

    private static boolean worksOnIt(@Nullable Person reader) {
        return reader != null && (reader.has(Role.COORDINATOR) || reader.has(Role.CASE_HANDLER));
    }

    private static List<Status> tags(Asked asked, Judged judged) {
        var words = asked.words();
        var tags = new ArrayList<Status>();
        var due = judged.judgement().due();
        if (due != null && !judged.judgement().isLate()) {
            var days = ChronoUnit.DAYS.between(asked.today(), due);
            tags.add(new Status(words.text("tag.due", "days", days, "date", words.date(due)), Tone.WAITING));
        }
        tags.addAll(Row.tags(judged.judgement(), words));
        return tags;
    }

    private @Nullable Link since(Asked asked, Agreement agreement) {
        return asked.on() == null
                ? null
                : Since.story(
                        asked,
                        agreement.entry(),
                        room.agreements()
                                .story(
                                        agreement.dossier(),
                                        Moment.now(room.portal().clock())));
    }

    /** Descriptions are written in Dutch and English; a reader of the others gets English, and is told. */
    private static String description(Map<String, String> byLanguage, String language) {
        var own = byLanguage.get(language);
        return own == null ? byLanguage.getOrDefault("en", "") : own;
    }

    private static List<Asking> questions(Words words, Agreement agreement) {
        return agreement.questions().reversed().stream()
                .map(question -> new Asking(
                        words.side(question.side()),
                        words.text("question.asked", "date", words.date(question.askedAt())),
                        words.worded(question.question()),
                        words.text("question.waits", "date", words.date(question.answerBy())),
                        question.answer() == null || question.answeredAt() == null || question.answeredBy() == null
                                ? null
                                : new Answer(
                                        words.side(question.answeredBy()),
                                        words.text("question.answered", "date", words.date(question.answeredAt())),
                                        words.worded(question.answer()))))
                .toList();
    }

    private Resting resting(Asked asked, Agreement agreement, Optional<Declaration> declaration) {
        var words = asked.words();
        var entry = agreement.entry();
        var passage = entry.passage();
        var title = declaration.map(known -> words.title(known.title())).orElse(entry.declaration());
        var where = new Link(
                words.text("resting.where", "paragraph", words.paragraph(passage.paragraph()), "declaration", title),
                asked.links().declaration(entry.declaration()) + "#" + passage.paragraph());
        return new Resting(
                where,
                room.agreements()
                        .findParagraph(entry.declaration(), passage.paragraph())
                        .flatMap(paragraph -> Cut.of(paragraph.text(), passage))
                        .orElse(null));
    }

    private static Definitions facts(Words words, Agreement agreement) {
        var entry = agreement.entry();
        var rows = new ArrayList<Definitions.Row>();
        for (var side : words.inOrder(entry.owners().keySet())) {
            var owner = entry.owners().get(side);
            if (owner != null) {
                rows.add(new Definitions.Row(
                        words.text("fact.owner", "side", words.side(side).name()),
                        owner.proposed() ? owner.body() + " " + words.text("fact.proposed") : owner.body()));
            }
        }
        if (!entry.thirdParties().isEmpty()) {
            rows.add(new Definitions.Row(words.text("fact.third-parties"), String.join(", ", entry.thirdParties())));
        }
        if (entry.forum() != null) {
            rows.add(new Definitions.Row(words.text("fact.forum"), entry.forum()));
        }
        if (entry.deadline() != null) {
            rows.add(new Definitions.Row(words.text("fact.deadline"), words.date(entry.deadline())));
        }
        if (entry.rhythm() != null) {
            rows.add(new Definitions.Row(words.text("fact.rhythm"), words.rhythm(entry.rhythm())));
        }
        return new Definitions(rows);
    }

    private List<Link> related(Asked asked, Agreement agreement) {
        var entry = agreement.entry();
        var titles = room.agreements().titles(entry.declaration(), entry.related(), asked.moment());
        return titles.entrySet().stream()
                .map(each -> new Link(
                        asked.words().title(each.getValue()),
                        asked.links().agreement(entry.declaration(), each.getKey())))
                .toList();
    }

    private Proof proof(Asked asked, Line newest, String id) {
        var words = asked.words();
        var known = room.proofs().standing(newest.event());
        var others = new ArrayList<>(
                words.inOrder(Set.copyOf(room.governments().byName().keySet())));
        others.remove(newest.side());
        var partner = others.isEmpty() ? words.side(newest.side()) : words.side(others.getFirst());
        return new Proof(
                known.map(EventProofs.Standing::position)
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong)
                        .orElse(null),
                partner,
                known.map(EventProofs.Standing::held).orElse(false),
                asked.links().proof(newest.event()),
                asked.links().to("/agreements/" + id + Representation.ICS.suffix()));
    }

    private static List<Alternate> alternates(Asked asked, String path) {
        return List.of(Representation.JSON, Representation.CSV, Representation.ATOM).stream()
                .map(form -> new Alternate(
                        asked.words().text("form." + form.suffix().substring(1)),
                        form.mediaType(),
                        asked.links().to(path + form.suffix())))
                .toList();
    }
}
