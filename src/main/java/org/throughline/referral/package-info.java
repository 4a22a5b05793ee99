/**
 * Bringing a client and a service together: matching, offer, consent, sending, the provider's answer, the appointment,
 * and whether the client really got it; and the record of what could not be met.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "agency",
            "engine",
            "shell",
            "staff",
            "people",
            "casefile",
            "assessment",
            "careplan",
            "directory",
            "disclosure",
            "notices"
        })
package org.throughline.referral;
