/** Tests of the register's open data. */
@NullMarked
package eu.schakel.agreements.data;

import org.jspecify.annotations.NullMarked;
