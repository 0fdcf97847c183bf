/**
 * The way of a form in which somebody speaks for a government: asked, checked, previewed, sent. Knows no desk; a desk brings its
 * questions, its command and what each reader will see.
 */
@org.jspecify.annotations.NullMarked
package eu.schakel.portal.forms;
