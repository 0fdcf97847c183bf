/**
 * Mail to people: queued in the transaction of what it tells, sent by a job, at least once and with the same Message-ID at every
 * attempt; what came back is seen. It knows no desk and writes no sentences: the words come with the letter. Refuses letters that
 * could smuggle a header in.
 */
@NullMarked
package eu.schakel.mail;

import org.jspecify.annotations.NullMarked;
