@NullMarked
package eu.schakel.configuration;

import org.jspecify.annotations.NullMarked;
