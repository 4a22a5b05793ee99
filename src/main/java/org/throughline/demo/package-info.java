/** The demo agency (profile {@code demo}): teams, accounts, services and cases that are invented, and a movable clock. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "agency", "engine", "staff", "directory", "intake", "casefile", "people"})
package org.throughline.demo;
