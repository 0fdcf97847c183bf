package eu.schakel.agreements.briefing;

import eu.schakel.agreements.staff.Staff;
import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;

/** {@code /briefing?since=…&for=…}: the briefing as a page and as {@code .pdf}, for coordinators. */
public final class BriefingPage implements RouteGroup {
    /** The consultation is held every half year. */
    static final int USUAL_MONTHS = 6;

    private final Staff staff;
    private final BriefingReads reads;
    private final BriefingFiles files;
    private final Messages messages = Messages.load(BriefingWriter.MESSAGES);

    /** A page that reads from these. */
    public BriefingPage(Staff staff, BriefingReads reads, BriefingFiles files) {
        this.staff = staff;
        this.reads = reads;
        this.files = files;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}/briefing", this::show);
    }

    private void show(Context context) {
        staff.coordinator(context);
        var asked = Asked.of(context, staff.today());
        var form = Representation.choose(context, Representation.HTML, Representation.PDF);
        if (form == Representation.PDF && asked.isRight()) {
            pdf(context, asked);
        } else if ("html".equals(context.queryParam("file")) && asked.isRight()) {
            html(context, asked);
        } else {
            context.contentType(Representation.HTML.contentType());
            page(context, asked);
        }
    }

    private void pdf(Context context, Asked asked) {
        var language = staff.portal().language(context);
        context.header("Content-Disposition", "inline; filename=\"" + name(asked, language) + ".pdf\"");
        context.result(files.pdf(gather(asked), language, staff.portal().site().formats(language)));
    }

    /** To keep, not to look at here: it has its style inside, which pages of this site may not. */
    private void html(Context context, Asked asked) {
        var language = staff.portal().language(context);
        context.header("Content-Disposition", "attachment; filename=\"" + name(asked, language) + ".html\"");
        context.result(files.html(gather(asked), language, staff.portal().site().formats(language)));
    }

    private Briefing gather(Asked asked) {
        return reads.gather(asked.since(), asked.meeting(), staff.today());
    }

    private static String name(Asked asked, Language language) {
        return "briefing-" + asked.meeting() + "-" + language.tag();
    }

    private void page(Context context, Asked asked) {
        var words = staff.words(context);
        var texts = messages.in(words.language());
        var home = "/" + words.language().tag();
        var parameters = new HashMap<String, Object>();
        var title = texts.get("title", "date", words.date(asked.meeting()));
        parameters.put("texts", texts);
        parameters.put("fields", asked.fields(texts, words));
        parameters.put("briefing", null);
        var query = "?since=" + asked.since() + "&for=" + asked.meeting();
        parameters.put("pdfHref", home + "/briefing.pdf" + query);
        parameters.put("departmentsHref", home + "/briefing/departments?since=" + asked.since());
        if (asked.isRight()) {
            parameters.put("briefing", new BriefingWriter(words, texts, "").write(gather(asked)));
        } else {
            context.status(422);
        }
        staff.portal()
                .show(
                        context,
                        "agreements/briefing/page.jte",
                        staff.portal().page(context, title).under("briefing"),
                        parameters);
    }
}
