/**
 * One log of calls, visits, messages and notes about a case, written by whoever works on it. What was written is amended
 * by a new version and never lost.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "shell", "engine", "staff", "people", "casefile", "safety"})
package org.throughline.contacts;
