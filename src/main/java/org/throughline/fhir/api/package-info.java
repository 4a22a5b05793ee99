/** The interactions of FHIR under {@code /fhir}. */
package org.throughline.fhir.api;
