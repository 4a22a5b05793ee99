/**
 * Reads drawn files (BPMN, DMN, Camunda Forms) into plain steps, rows and fields, without the engine and without running
 * anything of them. What checks, compares or draws over a model reads it here.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.throughline.model;
