/**
 * How the work really runs: which ways cases take, how long they stay, which decisions were taken on what; and what a
 * changed model would have made of them. Keeps what the engine's history does not: flows taken and decisions taken.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "model", "engine"})
package org.throughline.insight;
