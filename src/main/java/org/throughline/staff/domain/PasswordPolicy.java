package org.throughline.staff.domain;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * What a proper password is: long enough, and not one that is tried first: the common ones of the library's list, rows
 * of keys, repetitions, the person's own name.
 */
@Component
public class PasswordPolicy {

    static final int SHORTEST = 12;
    /** bcrypt reads no further; a longer password would be cut in silence. */
    static final int LONGEST_BYTES = 72;
    /** the library's best mark of 0 to 4: whoever knows how people choose needs ten thousand million tries */
    private static final int LEAST_SCORE = 4;

    private static final List<String> WORDS_OF_THE_AGENCY =
            List.of("throughline", "casework", "caseworker", "supervisor", "administrator", "welcome");

    private final Supplier<Zxcvbn> guesses = SingletonSupplier.of(Zxcvbn::new);

    /**
     * Binds people; the installation's own set-up (demo, imports) sets what it was given.
     *
     * @param own words that belong to the person, such as name and username
     */
    public void require(String field, String password, List<String> own, Actor by) {
        int shortest = by.isSystem() ? 1 : SHORTEST;
        if (password == null || password.length() < shortest) {
            throw Rejection.invalidField(field, "password-short", shortest);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw Rejection.invalidField(field, "password-long", LONGEST_BYTES);
        }
        if (!by.isSystem() && isCommon(password, own)) {
            throw Rejection.invalidField(field, "password-common");
        }
    }

    private boolean isCommon(String password, List<String> own) {
        List<String> words = new ArrayList<>(WORDS_OF_THE_AGENCY);
        own.stream().filter(word -> word != null && !word.isBlank()).forEach(words::add);
        return guesses.get().measure(password, words).getScore() < LEAST_SCORE;
    }
}
