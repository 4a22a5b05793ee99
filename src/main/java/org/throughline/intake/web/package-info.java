/** The page of a new intake, with the people on file shown while it is typed. */
package org.throughline.intake.web;
