/**
 * The read model of open tasks: the desk, the task page, search and supervision. Written in the engine's transaction,
 * read without the engine.
 */
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
            "notices"
        })
package org.throughline.worklist;
