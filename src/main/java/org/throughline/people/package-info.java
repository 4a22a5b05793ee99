/**
 * The people that the agency works with: persons, their households and relations, their consent to share what they
 * stated, who they might already be, and the log of everyone who read or changed their record.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "shell", "staff"})
package org.throughline.people;
