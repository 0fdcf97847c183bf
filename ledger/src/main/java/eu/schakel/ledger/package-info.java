/**
 * A verifiable append-only log as a plain library: an RFC 6962 Merkle tree, checkpoints as C2SP signed notes, cosignatures,
 * tiles, and RFC 8785 canonical JSON. It knows no database, no network and no domain: whoever uses it brings the storage.
 */
@NullMarked
package eu.schakel.ledger;

import org.jspecify.annotations.NullMarked;
