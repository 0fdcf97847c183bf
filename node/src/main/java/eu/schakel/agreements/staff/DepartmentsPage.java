package eu.schakel.agreements.staff;

import eu.schakel.agreements.staff.DepartmentView.Lacking;
import eu.schakel.agreements.staff.DepartmentView.Made;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.DateInput;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Link;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /briefing/departments}: which bodies of our side lack a reading, and a link for each to answer by. */
final class DepartmentsPage implements RouteGroup {
    private static final String PATH = "/{language}/briefing/departments";

    /** A reading is asked anew for each half-yearly consultation. */
    private static final int USUAL_MONTHS = 6;

    private final Staff staff;
    private final DepartmentLinks links;

    DepartmentsPage(Staff staff, DepartmentLinks links) {
        this.staff = staff;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::make);
    }

    private void list(Context context) {
        staff.coordinator(context);
        show(context, since(context.queryParam("since")), List.of());
    }

    private void make(Context context) {
        var person = staff.coordinator(context);
        var since = since(context.formParam("since"));
        var only = context.formParam("body");
        var words = staff.words(context);
        var made = new ArrayList<Made>();
        for (var lacking : lacking(since, words)) {
            if (only == null || only.isEmpty() || only.equals(lacking.body())) {
                var token = links.create(staff.governments().self(), lacking.body(), since, person.id());
                made.add(made(lacking, token, words));
            }
        }
        show(context, since, made);
    }

    private void show(Context context, LocalDate since, List<Made> made) {
        var words = staff.words(context);
        var home = "/" + words.language().tag();
        var page = staff.portal()
                .page(context, words.get("departments.title"))
                .under("briefing", new Link(words.get("departments.briefing"), home + "/briefing"));
        staff.portal()
                .show(
                        context,
                        "agreements/staff/departments.jte",
                        page,
                        Map.of(
                                "since",
                                since,
                                "until",
                                words.date(until()),
                                "lacking",
                                lacking(since, words),
                                "made",
                                made,
                                "words",
                                words));
    }

    private List<Lacking> lacking(LocalDate since, Words words) {
        var self = staff.governments().self();
        var byBody = new TreeMap<String, List<String>>();
        for (var judged : staff.reads().listWithoutReading(self, since, staff.now())) {
            var entry = judged.agreement().entry();
            var owner = entry.owners().get(self);
            if (owner != null) {
                byBody.computeIfAbsent(owner.body(), _ -> new ArrayList<>()).add(words.title(entry));
            }
        }
        return byBody.entrySet().stream()
                .map(each -> new Lacking(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private Made made(Lacking lacking, String token, Words words) {
        var governments = staff.governments();
        var self = governments.byName().get(governments.self());
        var host = self == null ? "" : self.publicAddress().toString();
        var link = host + "/" + words.language().tag() + DepartmentPages.path(token);
        var text = words.get(
                "departments.mail.text",
                "body",
                lacking.body(),
                "count",
                lacking.agreements().size(),
                "link",
                link,
                "date",
                words.date(until()));
        var mail = "mailto:?subject=" + encoded(words.get("departments.mail.subject")) + "&body=" + encoded(text);
        return new Made(lacking.body(), link, text, mail);
    }

    /** The last whole day on which a link made now works. */
    private LocalDate until() {
        return Formats.day(staff.portal().clock().instant().plus(DepartmentLinks.VALID))
                .minusDays(1);
    }

    private LocalDate since(@org.jspecify.annotations.Nullable String typed) {
        var usual = staff.today().minusMonths(USUAL_MONTHS);
        return typed == null ? usual : DateInput.parse(typed).orElse(usual);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
