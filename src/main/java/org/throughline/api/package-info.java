/** The REST API, version 1: the use cases of the modules for scripts and other systems. Holds no rule of its own. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "shell",
            "staff",
            "people",
            "casefile",
            "contacts",
            "directory",
            "disclosure",
            "intake",
            "careplan",
            "referral",
            "safety",
            "instruments",
            "worklist",
            "drafts",
            "supervision",
            "retention"
        })
package org.throughline.api;
