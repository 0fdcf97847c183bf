/**
 * Files that people write and review: UTF-8 text as a tree of YAML that knows its lines, and the mistakes found in it, all at once.
 * It knows no desk and nothing of what the fields mean.
 */
@NullMarked
package eu.schakel.files;

import org.jspecify.annotations.NullMarked;
