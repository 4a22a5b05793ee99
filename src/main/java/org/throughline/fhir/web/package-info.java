/** The page on which administrators give and revoke partners' access. */
package org.throughline.fhir.web;
