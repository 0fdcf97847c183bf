@NullMarked
package eu.schakel.agreements.declaration;

import org.jspecify.annotations.NullMarked;
