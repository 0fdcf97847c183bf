package eu.schakel.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements a reader wants; what is absent does not matter.
 *
 * @param text words to search
 * @param body part of the name of an owner
 * @param status what all who spoke say, so that the numbers of all statuses add up; with standing DIFFERENT, what one of them says
 * @param changedSince only those about which something was said or changed since that day
 */
public record Filter(
        @Nullable String text,
        @Nullable String declaration,
        @Nullable String theme,
        @Nullable Kind kind,
        @Nullable String body,
        Judgement.@Nullable Standing standing,
        @Nullable Status status,
        boolean late,
        boolean silent,
        @Nullable LocalDate changedSince) {
    /** Everything. */
    public static final Filter ALL = new Filter(null, null, null, null, null, null, null, false, false, null);

    /** Those with these words. */
    public static Filter ofText(String text) {
        return new Filter(text, null, null, null, null, null, null, false, false, null);
    }

    /** The same with other words. */
    Filter withText(String other) {
        return new Filter(other, declaration, theme, kind, body, standing, status, late, silent, changedSince);
    }

    /** Those of a declaration. */
    public static Filter ofDeclaration(String declaration) {
        return new Filter(null, declaration, null, null, null, null, null, false, false, null);
    }

    /** Those of a theme. */
    public static Filter ofTheme(String theme) {
        return new Filter(null, null, theme, null, null, null, null, false, false, null);
    }

    /** The same, of those that are late. */
    public Filter onlyLate() {
        return new Filter(text, declaration, theme, kind, body, standing, status, true, silent, changedSince);
    }

    /** The same, of those that are silent. */
    public Filter onlySilent() {
        return new Filter(text, declaration, theme, kind, body, standing, status, late, true, changedSince);
    }

    /** The same with another standing. */
    public Filter with(Judgement.Standing other) {
        return new Filter(text, declaration, theme, kind, body, other, status, late, silent, changedSince);
    }

    /** Those of which the name of an owner contains this. */
    public static Filter ofBody(String body) {
        return new Filter(null, null, null, null, body, null, null, false, false, null);
    }
}
