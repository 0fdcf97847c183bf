/**
 * A verifiable append-only log as a plain library: an RFC 6962 Merkle tree, checkpoints as C2SP signed notes, cosignatures,
 * tiles, and RFC 8785 canonical JSON. It knows no database, no network and no domain: whoever uses it brings the storage.
 *
 * <p>Text and bytes from outside are taken only in the one spelling that the same code would write; all else is refused with
 * {@link eu.schakel.ledger.FormatException}. What has the right form but proves nothing is refused with
 * {@link eu.schakel.ledger.ProofException}. Checkpoints with extension lines, and keys other than Ed25519, are not supported.
 */
@NullMarked
package eu.schakel.ledger;

import org.jspecify.annotations.NullMarked;
