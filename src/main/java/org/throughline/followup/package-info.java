/** Keeping in touch after the plan is agreed: when the next contact is due, what came of it, how far each goal is. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "shell", "people", "safety", "casefile", "careplan", "referral"})
package org.throughline.followup;
