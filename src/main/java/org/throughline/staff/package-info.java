/**
 * The people of the agency: accounts, teams, roles, licences and absence cover. Answers the engine who may take a task
 * and everybody else who stands behind a username.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "shell"})
package org.throughline.staff;
