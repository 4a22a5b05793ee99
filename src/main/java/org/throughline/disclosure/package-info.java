/**
 * What leaves the house about a client, by whose release and by which way: releases and their signatures, the outbox, the
 * links by which a provider answers a referral without an account, and the ledger of all that left.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "shell", "agency", "people", "directory", "casefile"})
package org.throughline.disclosure;
