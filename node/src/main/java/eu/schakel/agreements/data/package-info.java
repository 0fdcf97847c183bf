/**
 * The register of agreements as open data: JSON, CSV, Atom and iCalendar of the same rows as the pages, now or as known on a day. It
 * reads only what is public, and refuses a wrong filter instead of ignoring it.
 */
@NullMarked
package eu.schakel.agreements.data;

import org.jspecify.annotations.NullMarked;
