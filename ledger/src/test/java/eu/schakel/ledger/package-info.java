/** Tests of the ledger: vectors made by others, seeded properties against a naive tree, and Go's own implementation as a judge. */
@NullMarked
package eu.schakel.ledger;

import org.jspecify.annotations.NullMarked;
