package eu.schakel.agreements.staff;

import java.util.List;

/** What the pages for and about departments show. */
public sealed interface DepartmentView {
    /** A body with the titles of its agreements that lack a reading. */
    record Lacking(String body, List<String> agreements) implements DepartmentView {}

    /**
     * A link, shown once.
     *
     * @param text a mail with it
     * @param mailHref opens the mail program with that text
     */
    record Made(String body, String link, String text, String mailHref) implements DepartmentView {}

    /** An agreement in a department's list, with what was said of it last. */
    record Row(String title, String href, String said) implements DepartmentView {}
}
