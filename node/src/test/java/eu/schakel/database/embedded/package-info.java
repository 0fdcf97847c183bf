@NullMarked
package eu.schakel.database.embedded;

import org.jspecify.annotations.NullMarked;
