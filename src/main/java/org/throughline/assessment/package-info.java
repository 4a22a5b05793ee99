/**
 * What a person needs and can build on: instruments and their scores, ranked needs and strengths, the risk level, and the
 * licensed sign-off that seals them. Returned assessments keep every round.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "shell", "staff", "casefile"})
package org.throughline.assessment;
