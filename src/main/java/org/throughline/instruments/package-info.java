/**
 * Published scales as sealed data: what they ask, how they are scored, under which licence they may be used. No cut-off
 * stands in the program: the publication's come with the definition, the agency's are a decision table.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "engine",
            "staff",
            "agency",
            "people",
            "casefile",
            "safety",
            "contacts"
        })
package org.throughline.instruments;
