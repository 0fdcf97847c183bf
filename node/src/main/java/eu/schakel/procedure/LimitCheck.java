package eu.schakel.procedure;

import eu.schakel.timelimits.HolidayCalendar;
import eu.schakel.timelimits.Length;
import eu.schakel.timelimits.Limit;
import eu.schakel.timelimits.Regime;
import eu.schakel.timelimits.TimeLimitException;
import eu.schakel.timelimits.TimeLimits;
import java.util.List;
import java.util.Optional;

/** Limits say what the table of limits says, and steps start, stop and end them in a way that can work. */
final class LimitCheck {
    static final String AT_ONCE = "at-once";
    static final String OF_ACTING_AUTHORITY = "of-acting-authority";

    private final At file;
    private final TimeLimits table;

    LimitCheck(Tree tree, TimeLimits table) {
        this.file = tree.at("");
        this.table = table;
    }

    void check() {
        for (var limit : file.items("limits")) {
            length(limit.get("within"));
            findRow(limit.get("row")).ifPresent(row -> compare(limit, row));
            calendar(limit);
            extension(limit);
            if (!isNamed("ends", limit.text("id"))) {
                limit.get("id")
                        .wrong("no step ends this limit, so it would run for ever; name it under 'ends' of a step");
            }
        }
        file.items("targets").forEach(target -> targetLength(target.get("within")));
        stillness("suspends", "resumes");
        stillness("resumes", "suspends");
    }

    private void compare(At limit, Limit row) {
        var within = limit.get("within");
        var written = row.duration().equals("-") ? AT_ONCE : row.duration();
        if (!within.text().isEmpty() && !within.text().equals(written)) {
            within.wrong("the row " + row.id() + " (" + row.article() + ") says " + written);
        }
        var rule = limit.get("rule");
        if (!rule.text().isEmpty() && !rule.text().equals(row.regime().id())) {
            rule.wrong(
                    "the row " + row.id() + " is counted under " + row.regime().id());
        }
        if (limit.flag("verified") && !row.verified()) {
            limit.get("verified").problem("is true, but the row " + row.id() + " of the table is not verified");
        }
    }

    private static void calendar(At limit) {
        var calendar = limit.get("calendar");
        if (calendar.text().isEmpty() || calendar.text().equals(OF_ACTING_AUTHORITY)) {
            return;
        }
        try {
            var regime = Regime.of(limit.text("rule"));
            if (!regime.calendars().contains(HolidayCalendar.of(calendar.text()))) {
                calendar.wrong("the law " + regime.id() + " counts with "
                        + regime.calendars().stream().map(HolidayCalendar::id).toList());
            }
        } catch (TimeLimitException unknown) {
            // The schema lists the words of both and said so.
        }
    }

    private void extension(At limit) {
        var extension = limit.get("extension");
        if (limit.has("extension")) {
            length(extension.get("within"));
            findRow(extension.get("row"))
                    .filter(row -> !row.duration().equals(extension.text("within")))
                    .ifPresent(row -> extension.get("within").wrong("the row " + row.id() + " says " + row.duration()));
            if (!isNamed("extends", limit.text("id"))) {
                extension.problem("is used by no step; name the limit under 'extends' of a step or leave this out");
            }
        }
        for (var step : file.items("steps")) {
            for (var name : step.get("limits").items("extends")) {
                if (name.text().equals(limit.text("id")) && !limit.has("extension")) {
                    name.wrong("that limit has no extension; say there how long, and by which article");
                }
            }
        }
    }

    private void stillness(String effect, String other) {
        for (var step : file.items("steps")) {
            for (var name : step.get("limits").items(effect)) {
                if (!isNamed(other, name.text())) {
                    name.wrong("this step " + effect + " it, but no step " + other + " it");
                }
            }
        }
    }

    private boolean isNamed(String effect, String limit) {
        return file.items("steps").stream()
                .anyMatch(step -> step.get("limits").texts(effect).contains(limit));
    }

    private Optional<Limit> findRow(At row) {
        if (row.text().isEmpty()) {
            return Optional.empty();
        }
        var found = table.limits().stream()
                .filter(one -> one.id().equals(row.text()))
                .findFirst();
        if (found.isEmpty()) {
            row.wrong("the table of limits has no such row; add it there with its source, or name an existing row");
        }
        return found;
    }

    private static void length(At within) {
        if (within.text().isEmpty() || within.text().equals(AT_ONCE)) {
            return;
        }
        try {
            Length.parse(within.text());
        } catch (TimeLimitException e) {
            within.wrong(
                    isZero(within.text())
                            ? "a limit of nothing has passed before anybody can act; write at-once where the law says so"
                            : "a length is expected, such as P2M, P8W or P10D");
        }
    }

    private static void targetLength(At within) {
        if (!within.text().isEmpty() && isZero(within.text())) {
            within.wrong("a target of no days cannot be met; write at least P1D");
        }
    }

    private static boolean isZero(String text) {
        return List.of("P0D", "P0W", "P0M", "P0Y", "PT0H").contains(text);
    }
}
