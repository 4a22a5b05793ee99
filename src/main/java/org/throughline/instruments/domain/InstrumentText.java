package org.throughline.instruments.domain;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.shared.Language;

/** Published words by the tag of their language; the first language always has them. Nobody translates at home. */
public record InstrumentText(Map<String, String> byLanguage) {

    public InstrumentText {
        byLanguage = Map.copyOf(new TreeMap<>(byLanguage));
    }

    /** In that language where it was published, else in the first. */
    public String in(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), first());
    }

    public String first() {
        return byLanguage.get(Language.FIRST.tag());
    }

    public boolean isPublishedIn(Locale locale) {
        return byLanguage.containsKey(locale.getLanguage());
    }
}
