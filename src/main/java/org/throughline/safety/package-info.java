/**
 * Somebody may be in danger: the mandated report by phone, the written report within the jurisdiction's hours, sealed,
 * seen by few; a supervisor is notified and has no veto.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "shell", "staff", "people", "casefile", "agency"})
package org.throughline.safety;
