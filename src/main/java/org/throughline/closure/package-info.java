/**
 * How a case ends: the outcome of each goal, the final scores, a closing summary and an aftercare date, approved by a
 * supervisor and sealed.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "shell", "people", "casefile", "assessment", "careplan"})
package org.throughline.closure;
