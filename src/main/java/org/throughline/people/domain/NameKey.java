package org.throughline.people.domain;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.commons.codec.language.Soundex;

/** Names brought to one form, so that spelling habits do not hide that two are the same. */
public final class NameKey {

    private NameKey() {}

    /** Lower case, no marks, words separated by one space: {@code "O’Connor, José"} becomes {@code "o connor jose"}. */
    public static String key(String first, String last) {
        return plain(first + " " + last);
    }

    /** The American Soundex of a name's first word, or an empty text where it has no Latin letter. */
    public static String sound(String name) {
        String letters = plain(name).split(" ")[0].replaceAll("[^a-z]", "");
        return Soundex.US_ENGLISH.soundex(letters).toLowerCase(Locale.ROOT);
    }

    /** The last nine digits, which are the same with and without a country's code; null for fewer than seven. */
    public static String phone(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() < 7 ? null : digits.substring(Math.max(0, digits.length() - 9));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
