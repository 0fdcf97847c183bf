/** Tests of the staff's pages on a real server and a real database. */
@org.jspecify.annotations.NullMarked
package eu.schakel.agreements.staff;
