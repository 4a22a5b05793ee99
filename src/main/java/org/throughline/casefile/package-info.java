/**
 * The case and its episodes: who may read it, who works on it, what happened in it (timeline), what was said in its
 * forms (answers). Every other business module hangs its own records on a case id and moves
 * the case forward only through {@link org.throughline.casefile.Cases}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "shell", "staff", "people", "drafts"})
package org.throughline.casefile;
