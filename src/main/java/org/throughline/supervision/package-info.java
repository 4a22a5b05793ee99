/**
 * Supervision as work: sessions that both sign, the agenda that the cases themselves propose, decisions that become tasks,
 * hours that count toward a licence, and the audit of records.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "shell", "staff", "people", "casefile"})
package org.throughline.supervision;
