package eu.schakel.database;

/** More want to read than can soon be served. Nothing is wrong; who comes back in a moment is served. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BusyException() {
        super("More readers wait for a connection than are served in a second");
    }
}
