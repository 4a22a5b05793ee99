package org.throughline.contacts.web;

/**
 * What is sent of one note.
 *
 * @param version that was looked at
 */
record NoteDecision(Integer version, String returnReason, String addendum, String errorReason) {

    static final NoteDecision NONE = new NoteDecision(null, null, null, null);

    /** 0, which no version has, where none was sent. */
    int versionRead() {
        return version == null ? 0 : version;
    }
}
