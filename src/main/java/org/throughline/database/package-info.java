/**
 * Which database serves and who may enter it: the embedded PostgreSQL with its folder, passwords and settings, or the
 * agency's own; the two roles (one owns, one works); and what a lost connection means.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.throughline.database;
