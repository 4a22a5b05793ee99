package org.throughline.disclosure;

import java.time.Instant;
import org.throughline.people.Consent;

/**
 * A release as it is shown and printed.
 *
 * @param signed null where nobody signed
 */
public record ReleaseView(Consent release, SignedTerms signed) {

    /**
     * The signature, without its image.
     *
     * @param mediaType of the image
     * @param terms the text that was agreed to
     * @param sha256 of the image, as it was sealed: 64 hexadecimal digits
     * @param intact whether image and text are still what was sealed
     * @param recordedBy username
     */
    public record SignedTerms(
            String signer,
            String mediaType,
            String terms,
            String sha256,
            boolean intact,
            Instant at,
            String recordedBy) {

        public boolean isImage() {
            return mediaType.startsWith("image/");
        }
    }
}
