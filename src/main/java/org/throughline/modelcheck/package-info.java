/**
 * What is wrong with a drawn model, said at the element where it can be mended: one rule a fault, over processes,
 * decision tables and forms. A model and what is drawn and published around it go in, findings come out.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "model", "engine", "shell", "staff"})
package org.throughline.modelcheck;
