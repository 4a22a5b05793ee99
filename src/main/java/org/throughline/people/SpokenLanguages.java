package org.throughline.people;

import java.util.List;

/**
 * The languages of a person.
 *
 * @param first the language to use with them: an ISO 639 code, e.g. {@code es}; or null
 * @param others that they speak as well
 */
public record SpokenLanguages(String first, boolean interpreterNeeded, List<String> others) {

    public static final SpokenLanguages UNKNOWN = new SpokenLanguages(null, false, List.of());

    public SpokenLanguages {
        others = others == null ? List.of() : List.copyOf(others);
    }
}
