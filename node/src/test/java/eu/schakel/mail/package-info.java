/** Mail on a real PostgreSQL, to a mail server in this JVM that can be told to misbehave. */
@NullMarked
package eu.schakel.mail;

import org.jspecify.annotations.NullMarked;
