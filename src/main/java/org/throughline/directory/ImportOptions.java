package org.throughline.directory;

/**
 * How an import is carried out.
 *
 * @param dryRun counts and reports everything, and changes nothing
 */
public record ImportOptions(boolean dryRun, VanishedServices vanished) {

    public static final ImportOptions USUAL = new ImportOptions(false, VanishedServices.KEEP);
}
