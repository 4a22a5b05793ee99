package org.throughline.drafts;

/**
 * What a save of a draft builds on.
 *
 * @param revision of the draft that was last seen: 0 where there was none, null to overwrite whatever there is
 * @param window the opened form that saves, which never stands in its own way; or null
 */
public record DraftBase(Long revision, String window) {

    /** Overwrites whatever there is: for callers that know of one window only. */
    public static final DraftBase ANY = new DraftBase(null, null);

    /** False where the draft that it builds on must be there still. */
    public boolean mayBegin() {
        return revision == null || revision == 0;
    }
}
