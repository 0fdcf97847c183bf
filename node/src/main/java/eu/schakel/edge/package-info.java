/**
 * The edge: all that stands between the open internet and the desks. HTTP server, sessions, protection against cross-site
 * requests, limits, headers, problems, representations, caching, health and metrics. It knows no desk and no portal: pages, texts
 * and routes are given to it. What a desk answers is refused here only when the request may not be made at all; what is right in
 * a dossier is for the desk to say.
 */
@NullMarked
package eu.schakel.edge;

import org.jspecify.annotations.NullMarked;
