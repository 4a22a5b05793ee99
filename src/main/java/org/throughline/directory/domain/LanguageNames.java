package org.throughline.directory.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.throughline.shared.Language;

/**
 * Knows that {@code es}, {@code spa}, {@code Spanish}, {@code español} and {@code Spanish (limited)} are one language.
 * Names come from the Java platform and from {@code directory/language-names.csv}.
 */
public final class LanguageNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** A code with a region or script: es-MX. */
    private static final Pattern REGIONAL = Pattern.compile("\\p{L}{2,3}[-_]\\p{L}{2,4}");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final int MOST_WORDS = 3;
    /** Shorter names of other languages than English are words of English as well. */
    private static final int SAFE_LENGTH = 5;

    /** By code or any name: for a text that is one whole. */
    private static final Map<String, NamedLanguage> WHOLE = new HashMap<>();
    /** By names that mean a language wherever they stand in a text. */
    private static final Map<String, NamedLanguage> WITHIN = new HashMap<>();

    static {
        platform();
        table();
    }

    private LanguageNames() {}

    /**
     * A language that a text names.
     *
     * @param key its ISO 639 code
     * @param shown its English name; varieties of one language (Mandarin, Cantonese) have names of their own
     */
    public record NamedLanguage(String key, String shown) {}

    /** The ISO 639 code where the language is known by name or code, else the text in lower case. */
    public static String key(String language) {
        List<NamedLanguage> known = namedIn(language);
        return known.isEmpty() ? folded(language) : known.get(0).key();
    }

    /** All languages that a text names, in its order; empty where it names none. */
    public static List<NamedLanguage> namedIn(String text) {
        String folded = folded(text);
        NamedLanguage whole = WHOLE.get(REGIONAL.matcher(text.strip()).matches() ? folded.split(" ", 2)[0] : folded);
        return whole == null ? named(List.of(folded.split(" "))) : List.of(whole);
    }

    private static List<NamedLanguage> named(List<String> words) {
        List<NamedLanguage> found = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int count = Math.min(MOST_WORDS, words.size() - from); count > 0; count--) {
                NamedLanguage language = WITHIN.get(String.join(" ", words.subList(from, from + count)));
                if (language != null) {
                    found.add(language);
                    from += count - 1;
                    break;
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static void platform() {
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Language.localeOf(code);
            NamedLanguage language = new NamedLanguage(code, locale.getDisplayLanguage(Language.ENGLISH.locale()));
            WHOLE.put(code, language);
            WHOLE.putIfAbsent(locale.getISO3Language(), language);
            WHOLE.putIfAbsent(folded(language.shown()), language);
            WITHIN.put(folded(language.shown()), language);
            alsoCalled(locale.getDisplayLanguage(Language.localeOf("es")), language);
            alsoCalled(locale.getDisplayLanguage(locale), language);
        }
    }

    private static void alsoCalled(String name, NamedLanguage language) {
        String folded = folded(name);
        WHOLE.putIfAbsent(folded, language);
        if (folded.length() >= SAFE_LENGTH) {
            WITHIN.putIfAbsent(folded, language);
        }
    }

    private static void table() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("directory/language-names.csv").getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(LanguageNames::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(String line) {
        List<String> parts = List.of(line.split(","));
        NamedLanguage language = new NamedLanguage(parts.get(0), parts.get(1));
        WHOLE.putIfAbsent(language.key(), language);
        for (String name : parts.subList(1, parts.size())) {
            WHOLE.put(folded(name), language);
            WITHIN.put(folded(name), language);
        }
    }
}
