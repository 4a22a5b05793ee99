/**
 * The plan that client, worker and supervisor agree on: revisions with measurable goals, action steps and needed
 * services, reviewed, approved, agreed with the client and sealed. A change is a new revision.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "shell", "casefile", "assessment"})
package org.throughline.careplan;
