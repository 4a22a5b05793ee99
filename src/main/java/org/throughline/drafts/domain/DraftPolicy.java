package org.throughline.drafts.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.throughline.shared.Json;
import org.throughline.shared.Rejection;

/**
 * What a person may keep of forms that are not complete yet. The largest form of ours takes 30 KB when it is filled to its
 * limits; a draft is not validated, so that without a bound it would be a place to put anything.
 */
public final class DraftPolicy {

    static final int LARGEST_BYTES = 256 * 1024;
    static final int LONGEST_ADDRESS = 300;
    static final long MOST_BYTES_OF_ONE_PERSON = 8L * 1024 * 1024;

    /** Words about a client are not kept for ever where nobody goes on with them. */
    static final Duration KEPT = Duration.ofDays(90);

    private DraftPolicy() {}

    /** What was saved last before that is a draft no more. */
    public static Instant oldest(Instant now) {
        return now.minus(KEPT);
    }

    /** A form is named by the address within this program that it is sent to. */
    public static void requireForm(String form) {
        if (!form.startsWith("/") || form.length() > LONGEST_ADDRESS || form.indexOf('\u0000') >= 0) {
            throw Rejection.invalid("draft-form-unknown");
        }
    }

    public static void requireSize(Map<String, Object> answers) {
        if (Json.of(answers).getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
            throw Rejection.invalid("draft-too-large");
        }
    }

    /** @param bytes of all drafts of the person */
    public static void requireRoom(long bytes) {
        if (bytes > MOST_BYTES_OF_ONE_PERSON) {
            throw Rejection.invalid("drafts-too-many");
        }
    }
}
