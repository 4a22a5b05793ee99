package org.throughline.intake.web;

/**
 * One thing that is known of two people on file, in the reader's words; empty where it is not known.
 *
 * @param label key of the message that names it
 * @param stays what is known of them as one
 */
record MergeRow(String label, String known, String duplicate, String stays) {

    public boolean isSame() {
        return known.equals(duplicate);
    }
}
