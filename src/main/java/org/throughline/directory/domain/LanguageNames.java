package org.throughline.directory.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.shared.Language;

/** Knows that {@code es}, {@code spa}, {@code Spanish} and {@code español} are one language. */
public final class LanguageNames {

    private static final Map<String, String> CODES = codes();

    private LanguageNames() {}

    /** The ISO 639-1 code where the language is known by name or code, else the text in lower case. */
    public static String key(String language) {
        String text = language.strip().toLowerCase(Locale.ROOT);
        String known = CODES.get(text);
        return known != null ? known : CODES.getOrDefault(text.split("[-_ (]", 2)[0], text);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Language.localeOf(code);
            codes.put(code, code);
            codes.putIfAbsent(locale.getISO3Language(), code);
            codes.putIfAbsent(
                    locale.getDisplayLanguage(Language.ENGLISH.locale()).toLowerCase(Locale.ROOT), code);
            codes.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(locale), code);
        }
        codes.put("farsi", "fa");
        codes.put("mandarin", "zh");
        codes.put("cantonese", "zh");
        codes.put("bahasa", "id");
        return Map.copyOf(codes);
    }
}
