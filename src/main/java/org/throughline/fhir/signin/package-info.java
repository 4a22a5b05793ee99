/** By which partners prove who they are at {@code /fhir}; nobody else signs in there. */
package org.throughline.fhir.signin;
