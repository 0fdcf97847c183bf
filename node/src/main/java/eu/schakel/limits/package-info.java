/**
 * The public page on legal time limits: one question, answered under each law side by side. It keeps nothing and knows no dossier;
 * all counting is in the library {@link eu.schakel.timelimits}.
 */
@NullMarked
package eu.schakel.limits;

import org.jspecify.annotations.NullMarked;
