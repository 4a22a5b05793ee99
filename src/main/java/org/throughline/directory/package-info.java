/**
 * Community resources in the words of the Human Services Data Specification (HSDS): who offers what, where, when, for
 * whom. Imports what others publish, keeps what is sound of it, and finds the services that fit a need.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "shell", "engine"})
package org.throughline.directory;
