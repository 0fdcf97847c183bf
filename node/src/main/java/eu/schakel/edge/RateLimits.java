package eu.schakel.edge;

/**
 * How many requests one client address may make. What {@link eu.schakel.edge.internal.PageCache} answers costs nothing and is not
 * counted; neither is reading from this machine itself (a proxy or a measurement), nor its writing with a session.
 *
 * @param reading pages that have to be made
 * @param writing with a session
 * @param anonymousWriting reports and the like without a session
 * @param signIn attempts to sign in
 */
public record RateLimits(Rate reading, Rate writing, Rate anonymousWriting, Rate signIn) {
    /**
     * A bucket of tokens.
     *
     * @param burst what may come at once
     * @param perMinute what may go on for ever
     */
    public record Rate(int burst, int perMinute) {
        public Rate {
            if (burst < 1 || perMinute < 1) {
                throw new IllegalArgumentException(
                        "A rate of burst " + burst + " and " + perMinute + " a minute lets nobody in; use 1 or more.");
            }
        }
    }

    /**
     * Reading: an office of a hundred people behind one address, each with a page of six requests in the same two seconds. Writing: a
     * quick worker twice over, for ten colleagues behind one address. Anonymous: nobody types twenty reports a minute. Signing in: a
     * class that begins a course at the same time.
     */
    public static final RateLimits USUAL =
            new RateLimits(new Rate(1_200, 6_000), new Rate(200, 600), new Rate(20, 20), new Rate(60, 60));
}
