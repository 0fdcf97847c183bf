/** The house's floors, checked: who may use whom, and what nobody uses. */
@NullMarked
package eu.schakel.architecture;

import org.jspecify.annotations.NullMarked;
