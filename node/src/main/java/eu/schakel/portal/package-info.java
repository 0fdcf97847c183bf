/**
 * What all pages share: the layout, the components, four languages, dates and numbers, static assets.
 *
 * <p>Desks hand in records of this package and the templates draw them. It knows no desk, no database and no HTTP: a page is a value.
 */
@NullMarked
package eu.schakel.portal;

import org.jspecify.annotations.NullMarked;
