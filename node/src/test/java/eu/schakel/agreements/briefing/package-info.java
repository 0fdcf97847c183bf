/** Tests of the briefing as a page and as a file. */
@org.jspecify.annotations.NullMarked
package eu.schakel.agreements.briefing;
