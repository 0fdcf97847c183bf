/** Tests of attachments. */
@NullMarked
package eu.schakel.attachments;

import org.jspecify.annotations.NullMarked;
