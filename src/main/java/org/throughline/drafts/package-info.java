/**
 * What a person has typed into a form and not sent yet, for every form of the program: kept for that person alone, never
 * overwritten from a second window unasked, gone once the form is sent.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "shell"})
package org.throughline.drafts;
