package org.throughline.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was typed on a page that records a release.
 *
 * @param recipient which of the recipients that the page offers, in its own words
 * @param information ids of {@link ReleasedClass}
 * @param validUntil null where nothing was typed
 * @param drawn the drawn signature as data URL of a PNG, or empty
 */
public record ReleaseForm(
        String recipient,
        String purpose,
        List<String> information,
        String method,
        LocalDate validUntil,
        String signer,
        String drawn) {

    public ReleaseForm {
        information = information == null ? List.of() : List.copyOf(information);
    }

    /** Before anything is typed. */
    public static ReleaseForm empty() {
        return new ReleaseForm(null, null, null, null, null, null, null);
    }

    /**
     * The file where there is one, else what was drawn; null where neither is.
     *
     * @param file the photograph or scan, or null
     */
    public ReleaseSignature signed(byte[] file) {
        return file != null && file.length > 0
                ? ReleaseSignature.uploaded(signer, file)
                : ReleaseSignature.drawn(signer, drawn);
    }

    /** Whether that class is ticked. */
    public boolean releases(String id) {
        return information.contains(id);
    }

    /** What is to be typed again as it was. */
    public Map<String, String> typed() {
        return Map.of(
                "recipient", recipient == null ? "organization" : recipient,
                "purpose", purpose == null ? "" : purpose,
                "method", method == null ? "" : method,
                "validUntil", validUntil == null ? "" : validUntil.toString(),
                "signer", signer == null ? "" : signer);
    }
}
