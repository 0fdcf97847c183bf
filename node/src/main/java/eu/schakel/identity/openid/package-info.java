/**
 * OpenID Connect and OAuth 2.0: people sign in at the login service of their government, programs come with its access tokens. A
 * library checks tokens and signatures; who gets which role is decided here. Keeps no token of the login service, and believes none
 * that is not signed by a public key of it.
 */
@NullMarked
package eu.schakel.identity.openid;

import org.jspecify.annotations.NullMarked;
