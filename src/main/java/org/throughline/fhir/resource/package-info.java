/** Resources of FHIR R4 made of what the modules show, and read from what partners send. */
package org.throughline.fhir.resource;
