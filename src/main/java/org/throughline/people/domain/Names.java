package org.throughline.people.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Names brought to one form, so that spelling habits do not hide that two are the same. */
public final class Names {

    /** Soundex classes of the letters a–z; 0 carries no sound, and h and w do not even separate. */
    private static final String CLASSES = "01230120022455012623010202";

    private Names() {}

    /** Lower case, no marks, words separated by one space: {@code "O’Connor, José"} becomes {@code "o connor jose"}. */
    public static String key(String first, String last) {
        return plain(first + " " + last);
    }

    /** The American Soundex of a name's first word, or an empty text where it has no Latin letter. */
    public static String sound(String name) {
        String letters = plain(name).split(" ")[0].replaceAll("[^a-z]", "");
        if (letters.isEmpty()) {
            return "";
        }
        StringBuilder code = new StringBuilder(letters.substring(0, 1));
        char last = classOf(letters.charAt(0));
        for (int i = 1; i < letters.length() && code.length() < 4; i++) {
            char letter = letters.charAt(i);
            char kind = classOf(letter);
            if (kind != '0' && kind != last) {
                code.append(kind);
            }
            last = letter == 'h' || letter == 'w' ? last : kind;
        }
        return (code + "000").substring(0, 4);
    }

    /** The last nine digits, which are the same with and without a country's code; null for fewer than seven. */
    public static String phone(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() < 7 ? null : digits.substring(Math.max(0, digits.length() - 9));
    }

    private static char classOf(char letter) {
        return CLASSES.charAt(letter - 'a');
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
