/** The whole database into one sealed file, and from there into an empty database. Knows no table by name. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"database", "shared"})
package org.throughline.backup;
