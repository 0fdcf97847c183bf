/**
 * What all pages share: the layout, the components, four languages, dates and numbers, static assets.
 *
 * <p>Desks hand in records of this package and the templates draw them. It knows no desk, no database and no HTTP: a page is a value.
 * A template of a desk looks like this; the records of the components carry text that is already in the page's language:
 *
 * <pre>{@code
 * @import eu.schakel.portal.Page
 * @import eu.schakel.portal.Pair
 * @param Page page
 * @param Pair pair
 * @template.layout.page(page = page, content = @`
 *   <h1 class="utrecht-heading-1">${page.title()}</h1>
 *   @template.component.pair(page = page, pair = pair)
 * `)
 * }</pre>
 */
@NullMarked
package eu.schakel.portal;

import org.jspecify.annotations.NullMarked;
