/**
 * One case played through a redesign before it is published, in a transaction that is always rolled back; and scenarios,
 * plays that are kept to be run again. Kept of a play is only what was answered.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "model",
            "modelcheck",
            "migration",
            "staff",
            "casefile",
            "intake",
            "safety"
        })
package org.throughline.play;
