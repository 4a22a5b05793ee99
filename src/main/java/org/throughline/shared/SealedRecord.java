package org.throughline.shared;

import java.util.Map;

/**
 * What was signed, exactly as it was: the canonical text of its content, the text's SHA-256, and the form that the text was
 * written in. It is verified over the stored text itself, so that a later form of writing changes nothing about it.
 */
public record SealedRecord(String text, String sha256, CanonicalForm form) {

    /** Seals the content in the form of today. */
    public static SealedRecord of(Map<String, ?> content) {
        String text = CanonicalForm.CURRENT.write(content);
        return new SealedRecord(text, Sha256.of(text), CanonicalForm.CURRENT);
    }

    /** As it was stored. @return null where nothing is sealed yet */
    public static SealedRecord stored(String text, String sha256, String form) {
        return sha256 == null ? null : new SealedRecord(text, sha256, CanonicalForm.of(form));
    }

    /** Whether the text is the one that was sealed. */
    public boolean holds() {
        return Sha256.of(text).equals(sha256);
    }

    public Map<String, Object> content() {
        return Json.read(text);
    }
}
