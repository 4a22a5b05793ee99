/** Credentials of partners, and how many requests each may make. */
package org.throughline.fhir.domain;
