package eu.schakel.portal;

/** A message at the top of a page, such as "Saved" after a form. */
public record Notice(Kind kind, String text) {
    /** How a notice looks, which mark it carries and how it is announced. */
    public enum Kind {
        OK("ok", Icon.CHECK, "status"),
        INFO("info", Icon.INFO, "status"),
        WARNING("warning", Icon.TRIANGLE, "status"),
        ERROR("error", Icon.CROSS, "alert");

        private final String cssName;
        private final Icon icon;
        private final String role;

        Kind(String cssName, Icon icon, String role) {
            this.cssName = cssName;
            this.icon = icon;
            this.role = role;
        }

        /** The variant of the design system's alert. */
        public String cssName() {
            return cssName;
        }

        /** The mark beside the text. */
        public Icon icon() {
            return icon;
        }

        /** The ARIA role. */
        public String role() {
            return role;
        }
    }
}
