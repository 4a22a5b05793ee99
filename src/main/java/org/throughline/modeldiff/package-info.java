/**
 * What differs between two contents of one model: element by element, rule by rule, field by field. Order and layout do
 * not count as content, and names are given in the words of the model.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "engine"})
package org.throughline.modeldiff;
