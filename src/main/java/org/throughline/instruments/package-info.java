/**
 * Published scales as sealed data: what they ask, how they are scored, under which licence they may be used. No cut-off
 * stands in the program; it comes with the definition.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "shell", "agency", "people", "casefile", "safety"})
package org.throughline.instruments;
