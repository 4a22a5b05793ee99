package org.throughline.engine;

/**
 * A drawn file under its stable name.
 *
 * @param resource e.g. {@code forms/careplan/draft-plan.form}
 */
public record ModelFile(String resource, String content) {}
