/**
 * What the agency says of itself: name, letterhead, jurisdiction, languages, hours, and whom to call in an emergency, a
 * crisis or to report. Kept in revisions, so that who changed what and when stays known.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "shell"})
package org.throughline.agency;
