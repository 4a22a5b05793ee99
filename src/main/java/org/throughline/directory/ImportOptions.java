package org.throughline.directory;

/**
 * How an import is carried out.
 *
 * @param dryRun counts and reports everything, and changes nothing
 * @param mapping text of a mapping file that says what the files mean; null where they are tables of HSDS
 */
public record ImportOptions(boolean dryRun, VanishedServices vanished, String mapping) {

    public static final ImportOptions USUAL = new ImportOptions(false, VanishedServices.KEEP);

    public ImportOptions(boolean dryRun, VanishedServices vanished) {
        this(dryRun, vanished, null);
    }

    public ImportOptions with(String mappingText) {
        return new ImportOptions(dryRun, vanished, mappingText);
    }
}
