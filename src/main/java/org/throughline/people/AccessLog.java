package org.throughline.people;

import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/**
 * Who looked at or changed which client's record. Entries are only ever added: the database refuses to change or remove
 * one. An entry belongs to the caller's transaction, which must not be read-only.
 */
public interface AccessLog {

    String CASE = "case";
    String PERSON = "person";

    /**
     * @param subjectKind {@link #CASE}, {@link #PERSON} or another short kebab-case word
     * @param caseId the case in which it was read, or null
     * @param what which part, kebab-case, e.g. {@code overview}, {@code timeline}; never personal data
     */
    void read(Actor actor, String subjectKind, UUID subjectId, UUID caseId, String what);

    void wrote(Actor actor, String subjectKind, UUID subjectId, UUID caseId, String what);

    /** Reading of a case, or of something outside any case. */
    default void read(Actor actor, String subjectKind, UUID subjectId, String what) {
        read(actor, subjectKind, subjectId, CASE.equals(subjectKind) ? subjectId : null, what);
    }

    /** Changing of a case, or of something outside any case. */
    default void wrote(Actor actor, String subjectKind, UUID subjectId, String what) {
        wrote(actor, subjectKind, subjectId, CASE.equals(subjectKind) ? subjectId : null, what);
    }

    /** Everything that concerns a case, newest first. */
    Slice<AccessEntry> ofCase(UUID caseId, Integer limit, String after);

    /** Everything that concerns one subject, newest first. */
    Slice<AccessEntry> ofSubject(String subjectKind, UUID subjectId, Integer limit, String after);
}
