@org.jspecify.annotations.NullMarked
package eu.schakel.operator;
