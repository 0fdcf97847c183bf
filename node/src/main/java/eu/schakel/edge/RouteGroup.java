package eu.schakel.edge;

import io.javalin.config.RoutesConfig;
import java.util.List;

/**
 * The routes of one room. A path is registered without suffix: {@code /nl/agreements.json} arrives at the route
 * {@code /{language}/agreements}, which asks {@link Representation#choose} what to answer with.
 */
@FunctionalInterface
public interface RouteGroup {
    /** Adds the routes; called once, before the server starts. */
    void addTo(RoutesConfig routes);

    /** The paths, as registered, whose POST is a {@link FileForm}; all others refuse files. */
    default List<String> takesFiles() {
        return List.of();
    }
}
