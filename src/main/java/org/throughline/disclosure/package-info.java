/**
 * What leaves the house about a client, and by which way: the links by which a provider answers a referral without an
 * account.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.throughline.disclosure;
