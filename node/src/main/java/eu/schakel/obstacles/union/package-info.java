/**
 * What a coordinator sends once a year to the register of the Union (Regulation (EU) 2025/925, annex): exactly its fields and lengths. It
 * refuses to put in whom to contact, for nobody gave permission for that, and cuts nothing off: it says what is too long.
 */
@NullMarked
package eu.schakel.obstacles.union;

import org.jspecify.annotations.NullMarked;
