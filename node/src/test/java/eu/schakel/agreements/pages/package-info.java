@NullMarked
package eu.schakel.agreements.pages;

import org.jspecify.annotations.NullMarked;
