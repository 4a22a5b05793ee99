/**
 * How a case ends: the outcome of each goal, the final scores, a closing summary and an aftercare date, approved by a
 * supervisor and sealed.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "shell",
            "staff",
            "people",
            "casefile",
            "assessment",
            "careplan",
            "followup"
        })
package org.throughline.closure;
