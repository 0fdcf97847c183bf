package eu.schakel.edge.internal;

import org.eclipse.jetty.http.HttpFields;

/**
 * A finished public answer.
 *
 * @param etag as in the header, with its quotes
 * @param headers all of them but the date
 * @param notModifiedHeaders those that belong to a 304 (RFC 9110 section 15.4.5)
 * @param body as sent, perhaps compressed; nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CachedPage(String etag, HttpFields headers, HttpFields notModifiedHeaders, byte[] body) {}
