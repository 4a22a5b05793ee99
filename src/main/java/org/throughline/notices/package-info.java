/**
 * Telling somebody of the staff, outside the program, that something waits for them. What is told names nobody: mail passes
 * through hands that no access rule reaches.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "staff"})
package org.throughline.notices;
