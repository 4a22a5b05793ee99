/**
 * The partner's door: referrals as FHIR R4 resources in the shape of Gravity SDOH Clinical Care 3.0.0, for the program of
 * the organization that they were sent to. Beside it, for the agency's own people, answered instruments. What may be seen and done is decided by the modules whose it is.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "agency",
            "people",
            "casefile",
            "directory",
            "disclosure",
            "instruments",
            "referral"
        })
package org.throughline.fhir;
