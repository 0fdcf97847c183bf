@NullMarked
package eu.schakel.cli;

import org.jspecify.annotations.NullMarked;
