/**
 * What the operator of a node sees: whether each peer answers, what waits on either side, how far the own logs are cosigned. It shows
 * states and numbers, never what an entry says.
 */
@org.jspecify.annotations.NullMarked
package eu.schakel.operator;
