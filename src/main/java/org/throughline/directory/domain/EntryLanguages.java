package org.throughline.directory.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the language rows of a service come to: the languages that its people speak, and the sentences on interpreting,
 * which are no language ("Language line available", "Accommodations possible").
 *
 * @param keys codes, or the text in lower case where it is no language that is known
 * @param names as they are shown
 * @param interpretation null where nothing is said of it
 */
public record EntryLanguages(List<String> keys, List<String> names, String interpretation) {

    private static final Pattern INTERPRETED = Pattern.compile("(?i)interpret|inter?pret|trans?lat|tranlat|translators?"
            + "|int[eé]rprete|traduc|language (?:line|service|assistance|bank)|bi-?lingual|accommodations? possible"
            + "|\\b(?:other|others|all|any|additional|multiple|many|various)\\b.{0,25}\\blanguages?\\b"
            + "|\\bothers?\\b.{0,20}\\b(?:available|upon|on request)|\\botros idiomas\\b|\\d\\+? (?:other )?languages"
            + "|languages? (?:vary|varies|available|upon)|^other$|^others$");

    /** What may be the name of a language that nobody here knows: a word or two, no piece of a sentence. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}'’-]+(?: [\\p{L}'’-]+)?");

    /** @param interpretation what the service itself says of interpreting, or null */
    public static EntryLanguages of(Collection<String> texts, String interpretation) {
        Set<String> keys = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        Set<String> sentences = new LinkedHashSet<>();
        if (interpretation != null) {
            sentences.add(interpretation);
        }
        for (String text : texts) {
            List<LanguageNames.NamedLanguage> named = LanguageNames.namedIn(text);
            boolean interpreted = INTERPRETED.matcher(text).find();
            if (interpreted || named.isEmpty() && !NAME.matcher(text).matches()) {
                sentences.add(text);
            }
            for (LanguageNames.NamedLanguage language : named) {
                keys.add(language.key());
                names.add(language.shown());
            }
            if (named.isEmpty() && !interpreted && NAME.matcher(text).matches()) {
                keys.add(LanguageNames.key(text));
                names.add(text);
            }
        }
        return new EntryLanguages(
                List.copyOf(keys), List.copyOf(names), sentences.isEmpty() ? null : String.join("\n", sentences));
    }
}
