package eu.schakel.procedure;

import eu.schakel.timelimits.Extension;
import eu.schakel.timelimits.Suspension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the steps that were taken did to one limit or target. */
final class Run {
    private final String id;
    private final Procedure.@Nullable Limit limit;
    private boolean open;
    private final List<Suspension> suspensions = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private @Nullable LocalDate stillSince;

    /** @param waits whether it runs only after a step that starts it */
    Run(String id, Procedure.@Nullable Limit limit, boolean waits) {
        this.id = id;
        this.limit = limit;
        this.open = !waits;
    }

    void after(Procedure.Step step, Taken taken) {
        var effects = step.effects();
        if (effects.starts().contains(id)) {
            open = true;
            suspensions.clear();
            extensions.clear();
            stillSince = null;
        }
        if (effects.resumes().contains(id) && stillSince != null) {
            suspensions.add(new Suspension(stillSince, taken.day()));
            stillSince = null;
        }
        if (effects.suspends().contains(id) && stillSince == null) {
            stillSince = taken.day();
        }
        if (effects.longer().contains(id) && limit != null && limit.extension() != null) {
            var length = taken.extension() == null ? limit.extension().upTo() : taken.extension();
            extensions.add(new Extension(length, limit.extension().basis()));
        }
        if (effects.ends().contains(id)) {
            open = false;
        }
    }

    boolean isOpen() {
        return open;
    }

    @Nullable
    LocalDate stillSince() {
        return stillSince;
    }

    List<Extension> extensions() {
        return extensions;
    }

    /** Those that ended, and the one that still stands as if it ended today. */
    List<Suspension> suspensions(LocalDate today) {
        var all = new ArrayList<>(suspensions);
        if (stillSince != null && !today.isBefore(stillSince)) {
            all.add(new Suspension(stillSince, today));
        }
        return all;
    }
}
