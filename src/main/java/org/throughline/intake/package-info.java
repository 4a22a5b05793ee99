/** A request for help becomes a case: taken down, checked against people on file, understood, screened. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "shell",
            "staff",
            "people",
            "casefile",
            "contacts",
            "drafts",
            "safety"
        })
package org.throughline.intake;
