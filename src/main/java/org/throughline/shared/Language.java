package org.throughline.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the program, and that a form may carry texts of. */
public enum Language {
    ENGLISH("en"),
    INDONESIAN("id");

    /** Of whoever chose none, and of every text as it is drawn. */
    public static final Language FIRST = ENGLISH;

    /** Tags of those that are spoken with clients, as the forms offer them. */
    public static final List<String> OF_CLIENTS =
            List.of("ar", "ase", "en", "es", "fr", "id", "pl", "ru", "so", "sw", "tl", "uk", "ur", "vi", "zh");

    private final Locale locale;

    Language(String tag) {
        this.locale = localeOf(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** As it is stored, and chosen on pages. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of that tag, or empty where it is not spoken here. */
    public static Optional<Language> of(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The first of them that is among these, by English names or tags; {@link #FIRST} where none is. */
    public static Language among(Collection<String> namesOrTags) {
        return Stream.of(values())
                .filter(language -> namesOrTags.stream()
                        .anyMatch(name -> name.equalsIgnoreCase(language.tag())
                                || name.equalsIgnoreCase(language.locale.getDisplayLanguage(Locale.ENGLISH))))
                .findFirst()
                .orElse(FIRST);
    }

    /** Of any tag that somebody asks for, spoken here or not. */
    public static Locale localeOf(String tag) {
        return Locale.forLanguageTag(tag);
    }

    /** A language that is given by its English name or its tag, in the reader's words; the name itself where unknown. */
    public static String nameOf(String englishNameOrTag, Locale reader) {
        return Stream.of(Locale.getISOLanguages())
                .map(Language::localeOf)
                .filter(one -> one.getLanguage().equalsIgnoreCase(englishNameOrTag)
                        || one.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(englishNameOrTag))
                .findFirst()
                .map(one -> one.getDisplayLanguage(reader))
                .orElse(englishNameOrTag);
    }

    public static List<Locale> locales() {
        return Stream.of(values()).map(Language::locale).toList();
    }

    /** What texts are translated into from the first. */
    public static List<Language> translations() {
        return Arrays.stream(values()).filter(language -> language != FIRST).toList();
    }

    /** The custom property in which a form keeps its own text in this language: {@code label.id}. */
    public String textOf(String aspect) {
        return textOf(aspect, locale);
    }

    public static String textOf(String aspect, Locale locale) {
        return aspect + "." + locale.getLanguage();
    }
}
