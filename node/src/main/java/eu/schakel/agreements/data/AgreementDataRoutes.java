package eu.schakel.agreements.data;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.ErasedWords;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Judgement.Standing;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.agreements.data.AgreementAnswers.CorrectionView;
import eu.schakel.agreements.data.AgreementAnswers.CorrectionsAnswer;
import eu.schakel.agreements.data.AgreementAnswers.DeclarationView;
import eu.schakel.agreements.data.AgreementAnswers.DeclarationsAnswer;
import eu.schakel.agreements.data.AgreementAnswers.ThemeView;
import eu.schakel.agreements.data.AgreementAnswers.ThemesAnswer;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Language;
import eu.schakel.portal.data.DataPages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * The register's data at addresses without language, and below {@code /api/v1}. Who asks for a page there is led to it in the best
 * language.
 */
public final class AgreementDataRoutes implements RouteGroup {
    private static final String API = "/api/v1";

    private final AgreementReads reads;
    private final AgreementData data;
    private final Vocabulary vocabulary;
    private final Clock clock;

    public AgreementDataRoutes(AgreementReads reads, AgreementData data, Vocabulary vocabulary, Clock clock) {
        this.reads = reads;
        this.data = data;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        listAt(routes, "/agreements", Order.NATURAL, filter -> filter);
        listAt(routes, "/late", Order.DUE, Filter::onlyLate);
        listAt(routes, "/silent", Order.SPOKE, Filter::onlySilent);
        listAt(routes, "/different", Order.CHANGED, filter -> filter.with(Standing.DIFFERENT));
        routes.get("/agreements/{declaration}/{id}", this::one);
        routes.get(API + "/agreements/{declaration}/{id}", context -> {
            var moment = FilterQuery.moment(context, clock);
            data.one(context, json(context), find(context, moment), moment);
        });
        routes.get(API + "/agreements/{declaration}/{id}/events", this::story);
        routes.get(API + "/changes", context -> {
            var query = FilterQuery.of(context, vocabulary, clock, Order.CHANGED);
            data.recent(context, json(context), query.filter(), query.moment());
        });
        bothAt(routes, "/themes", this::themes);
        bothAt(routes, "/corrections", this::corrections);
        bothAt(routes, "/declarations", this::declarations);
    }

    private void listAt(RoutesConfig routes, String path, Order usual, UnaryOperator<Filter> narrow) {
        routes.get(path, context -> {
            var form = Representation.choose(
                    context,
                    Representation.JSON,
                    Representation.HTML,
                    Representation.CSV,
                    Representation.ATOM,
                    Representation.ICS);
            if (form == Representation.HTML) {
                DataPages.redirectToLanguage(context, path);
            } else {
                list(context, form, usual, narrow);
            }
        });
        routes.get(API + path, context -> list(context, json(context), usual, narrow));
    }

    private void list(Context context, Representation form, Order usual, UnaryOperator<Filter> narrow) {
        var query = FilterQuery.of(context, vocabulary, clock, usual);
        data.list(context, form, narrow.apply(query.filter()), query.moment(), query.order());
    }

    private static void bothAt(RoutesConfig routes, String path, Handler json) {
        routes.get(path, context -> {
            if (Representation.choose(context, Representation.JSON, Representation.HTML) == Representation.HTML) {
                DataPages.redirectToLanguage(context, path);
            } else {
                json.handle(context);
            }
        });
        routes.get(API + path, context -> {
            json(context);
            json.handle(context);
        });
    }

    private void one(Context context) {
        var form = Representation.choose(
                context,
                Representation.JSON,
                Representation.HTML,
                Representation.CSV,
                Representation.ATOM,
                Representation.ICS);
        var moment = FilterQuery.moment(context, clock);
        var judged = find(context, moment);
        if (form == Representation.HTML) {
            DataPages.redirectToLanguage(context, Views.path(judged.agreement().entry()));
        } else {
            data.one(context, form, judged, moment);
        }
    }

    private void story(Context context) {
        json(context);
        var moment = FilterQuery.moment(context, clock);
        data.story(context, find(context, moment), moment);
    }

    private void themes(Context context) {
        var moment = FilterQuery.moment(context, clock);
        var themes = reads.themes(moment).stream()
                .map(theme -> new ThemeView(
                        theme.theme(),
                        AgreementData.titles(language -> vocabulary.themeName(theme.theme(), language)),
                        theme.total(),
                        theme.byStatus(),
                        theme.late(),
                        theme.silent(),
                        theme.nextDate()))
                .toList();
        AgreementData.answer(context, new ThemesAnswer(themes, data.provenance(context, "/themes", moment)));
    }

    private void corrections(Context context) {
        var moment = FilterQuery.moment(context, clock);
        var corrections = reads.corrections(moment).stream()
                .map(one -> new CorrectionView(
                        one.event(),
                        one.side(),
                        one.page(),
                        one.reported(),
                        one.corrected(),
                        ErasedWords.of(one.what(), Language.EN),
                        one.at()))
                .toList();
        AgreementData.answer(
                context, new CorrectionsAnswer(corrections, data.provenance(context, "/corrections", moment)));
    }

    private void declarations(Context context) {
        var declarations = reads.declarations().stream()
                .map(one -> new DeclarationView(
                        one.id(), one.dossier(), one.title(), one.date(), one.home(), one.parties()))
                .toList();
        var provenance = data.provenance(context, "/declarations", Moment.now(clock));
        AgreementData.answer(context, new DeclarationsAnswer(declarations, provenance));
    }

    private Judged find(Context context, Moment moment) {
        return reads.find(context.pathParam("declaration"), context.pathParam("id"), moment)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    }

    private static Representation json(Context context) {
        return Representation.choose(context, Representation.JSON);
    }
}
