package org.throughline.people;

import java.time.LocalDate;

/**
 * What is said of a relation beyond its kind; the same whichever of the two one asks.
 *
 * @param form null where it was not said
 * @param quality null where it was not said
 * @param since null where it is not known
 * @param until null while it lasts
 * @param confidential not to be shown to the family
 */
public record RelationTerms(
        RelationForm form, RelationQuality quality, LocalDate since, LocalDate until, boolean confidential) {

    /** Nothing was said. */
    public static final RelationTerms UNKNOWN = new RelationTerms(null, null, null, null, false);

    /** The same without a form that is none of this relation. */
    public RelationTerms fitting(Relation relation) {
        return form == null || form.fits(relation)
                ? this
                : new RelationTerms(null, quality, since, until, confidential);
    }

    public RelationTerms withConfidential(boolean isConfidential) {
        return new RelationTerms(form, quality, since, until, isConfidential);
    }

    /** Without how they get on: that is the worker's view, and not for the family's eyes. */
    public RelationTerms withoutQuality() {
        return new RelationTerms(form, null, since, until, confidential);
    }
}
