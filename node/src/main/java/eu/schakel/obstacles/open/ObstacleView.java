package eu.schakel.obstacles.open;

import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.Words;
import eu.schakel.portal.Language;
import eu.schakel.portal.data.Described;
import eu.schakel.portal.data.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An obstacle as open data shows it. */
@Described("A border obstacle, as staff described it for everybody.")
record ObstacleView(
        @Described("How people name it.") String reference,
        @Described("Its dossier.") UUID dossier,
        @Described("The node that treats it.") String home,
        @Described("Name of the procedure that it follows.") String procedure,
        @Described("Version of that procedure.") int procedureVersion,
        @Described("The day on which it was reported.") LocalDate reportedOn,

        @Described("Title; absent when it was erased.") @Nullable
        String title,

        @Described("Language of the title; absent when unknown.") @Nullable
        String titleLanguage,

        @Described("Summary; absent when it was erased.") @Nullable
        String summary,

        @Described("Language of the summary; absent when unknown.") @Nullable
        String summaryLanguage,

        @Described("Theme.") String theme,

        @Described("Where it is felt: codes of countries or of NUTS areas, version 2021.")
        List<String> areas,

        @Described("Agreements that it has to do with.") List<String> agreements,
        @Described("State of the procedure.") String state,

        @Described("How far that is: new, examined, treated or ended.")
        String group,

        @Described("How it ended; absent while it has not.") @Nullable
        String outcome,

        @Described("When it became public.") Instant publishedAt,

        @Described("When its public text or its state changed last.")
        Instant changedAt,

        @Described("How many said now that it hampers them too, at all nodes.")
        int people,

        @Described("Priorities of governments now, oldest first.")
        List<PriorityView> priorities,

        @Described("Where to read more.") ObstacleLinksView links) {

    /** A government keeps it until it is resolved or declared unresolvable. */
    @Described("A government took it among its priorities.")
    record PriorityView(
            @Described("The government's node.") String side,
            @Described("Since when.") LocalDate adoptedOn,

            @Described("Until when; absent while it is a priority.") @Nullable
            LocalDate endedOn,

            @Described("Whether it was resolved; else it was declared unresolvable.") @Nullable
            Boolean resolved,

            @Described("Who decided that.") @Nullable String decider,
            @Described("Why.") @Nullable String reasons) {}

    /** Addresses. */
    @Described("Whole addresses.")
    record ObstacleLinksView(
            @Described("The page, by language.") Map<String, String> html,
            @Described("This, for programs.") String json,
            @Described("What changes, as a feed.") String feed,

            @Described("The proof of the event that carried title and summary.") @Nullable
            String proof) {}

    static ObstacleView of(PublicObstacle one, Publication publication, @Nullable UUID carrier) {
        var path = Room.path(one);
        var html = new TreeMap<String, String>();
        for (var language : Language.values()) {
            html.put(language.tag(), publication.address("/" + language.tag() + path));
        }
        return new ObstacleView(
                one.reference(),
                one.dossier(),
                one.home(),
                one.procedure(),
                one.version(),
                one.reportedOn(),
                one.title().text(),
                one.title().language(),
                one.summary().text(),
                one.summary().language(),
                one.theme().word(),
                one.areas(),
                one.agreements(),
                one.state(),
                StateGroup.of(one.state()).word(),
                one.outcome(),
                one.publishedAt(),
                one.changedAt(),
                one.people(),
                one.priorities().stream()
                        .map(priority -> new PriorityView(
                                priority.side(),
                                priority.adoptedOn(),
                                priority.endedOn(),
                                priority.resolved(),
                                text(priority.decider()),
                                text(priority.reasons())))
                        .toList(),
                new ObstacleLinksView(
                        html,
                        publication.address(path + ".json"),
                        publication.address(path + ".atom"),
                        carrier == null ? null : publication.address("/proof/" + carrier + ".json")));
    }

    private static @Nullable String text(@Nullable Words words) {
        return words == null ? null : words.text();
    }
}
