package org.throughline.referral.web;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.ReleaseSignature;
import org.throughline.referral.GivenRelease;

/**
 * What was typed on the page of a release.
 *
 * @param recipient organization, or need for whoever serves it
 * @param drawn the drawn signature as data URL of a PNG, or empty
 */
record ReleaseForm(
        String recipient,
        String purpose,
        List<String> information,
        String method,
        LocalDate validUntil,
        String signer,
        String drawn) {

    private static final String PNG = "data:image/png;base64,";

    ReleaseForm {
        information = information == null ? List.of() : List.copyOf(information);
    }

    /** @param recipients the name of the class of recipients */
    GivenRelease given(String recipients) {
        return new GivenRelease("need".equals(recipient) ? recipients : null, purpose, information, method, validUntil);
    }

    /** The file where there is one, else what was drawn; null where neither is. */
    ReleaseSignature signed(String mediaType, byte[] file) {
        if (file != null && file.length > 0) {
            return new ReleaseSignature(signer, new DisclosedDocument(String.valueOf(mediaType), file));
        }
        return drawn == null || !drawn.startsWith(PNG)
                ? null
                : new ReleaseSignature(signer, new DisclosedDocument("image/png", decoded()));
    }

    private byte[] decoded() {
        try {
            return Base64.getDecoder().decode(drawn.substring(PNG.length()));
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
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
