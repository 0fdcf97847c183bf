/**
 * What the open data of all desks share: CSV, Atom, iCalendar, the catalogue (DCAT-AP 3), the description of the API (OpenAPI 3.0.3),
 * licence, version and citation, the public logs as tiles and the proof of one event. It knows no desk: a desk hands in its datasets
 * and endpoints. Reads with the role that sees nothing but what everybody may see.
 */
@NullMarked
package eu.schakel.portal.data;

import org.jspecify.annotations.NullMarked;
