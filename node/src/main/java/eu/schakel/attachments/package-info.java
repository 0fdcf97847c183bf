/**
 * Files that people send along with what they write: looked into, cleaned, scanned, kept in pieces, handed out, erased. Only their
 * commitment may stand in an event. It knows no desk: who may see a file is for the desk to say.
 */
@NullMarked
package eu.schakel.attachments;

import org.jspecify.annotations.NullMarked;
