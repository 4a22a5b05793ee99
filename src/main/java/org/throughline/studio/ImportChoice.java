package org.throughline.studio;

/**
 * What somebody answered before files from elsewhere are kept.
 *
 * @param without to bring them without what may not run here, and without files of which nothing can be made
 * @param replace to replace what the redesign has drawn already
 */
public record ImportChoice(boolean without, boolean replace) {

    /** Nothing is dropped and nothing replaced. */
    public static final ImportChoice AS_IT_IS = new ImportChoice(false, false);
}
