/**
 * How long records are kept, and how they end: periods by class and jurisdiction, legal holds, and destruction as a run that
 * one person prepares and another approves, with a sealed certificate. What belongs to a record the rooms themselves say, in
 * their migrations.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "shell", "agency", "staff", "people", "casefile"})
package org.throughline.retention;
