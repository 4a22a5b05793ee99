/**
 * Notifies staff, outside the program, that something waits for them, and clients of what they asked to be reminded of. No
 * notice names a client: mail passes through hands that no access rule reaches.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "staff"})
package org.throughline.notices;
