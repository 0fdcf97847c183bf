/** Where staff of this side work on agreements: the work list, the page of one agreement, reports of errors, links for departments. */
@org.jspecify.annotations.NullMarked
package eu.schakel.agreements.staff;
