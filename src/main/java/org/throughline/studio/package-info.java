/**
 * The studio: administrators redraw processes, forms and decision tables as one redesign, see what is wrong with it
 * and what it will do to every open case, publish it, move cases to it and take it back.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "model",
            "modelcheck",
            "modeldiff",
            "migration",
            "play",
            "engine",
            "shell",
            "staff",
            "insight"
        })
package org.throughline.studio;
