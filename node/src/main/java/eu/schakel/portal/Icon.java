package eu.schakel.portal;

/** A small mark, drawn as one stroke in a box of 16 by 16; it always stands beside words and is hidden from screen readers. */
public enum Icon {
    CHECK("M3 8.5l3.4 3.4L13 4.6"),
    DOT("M8 4.6a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 1 0 0-6.8"),
    INFO("M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M8 7.2v4M8 4.9v.2"),
    HOURGLASS(
            "M4 2.5h8M4 13.5h8M5 2.5c0 3 2 4 3 5.500c-1 1.5-3 2.5-3 5.500M11 2.500c0 3-2 4-3 5.500c1 1.5 3 2.5 3 5.5"),
    TRIANGLE("M8 2.500L14.5 13.500h-13zM8 6.500v3M8 11.300v.4"),
    CROSS("M4 4l8 8M12 4l-8 8"),
    SQUARE("M3.5 3.500h9v9h-9zM6 8h4"),
    CIRCLE("M8 2.500a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11"),
    LINK_OPEN("M6.5 4.500H5a3.5 3.5 0 0 0 0 7h1.500M9.5 4.500H11a3.5 3.5 0 0 1 0 7H9.5"),
    LINK_CLOSED("M6.5 4.500H5a3.5 3.5 0 0 0 0 7h1.500M9.5 4.500H11a3.5 3.5 0 0 1 0 7H9.500M5.5 8h5"),
    LOCK("M4 7.500h8v6H4zM5.5 7.500V5a2.5 2.5 0 0 1 5 0v2.5"),
    ARROW("M3 8h10M9 4l4 4l-4 4");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The SVG path data. */
    public String path() {
        return path;
    }
}
