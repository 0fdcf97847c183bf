/**
 * The public pages of the register of agreements. They read with the role that sees what is public and nothing else; the one thing
 * that they write is a report of an error.
 */
@NullMarked
package eu.schakel.agreements.pages;

import org.jspecify.annotations.NullMarked;
