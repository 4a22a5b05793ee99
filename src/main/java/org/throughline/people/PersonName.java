package org.throughline.people;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody is called; one of the first two is enough.
 *
 * @param preferred what to call them, where that is another name
 */
public record PersonName(String first, String last, String preferred) {

    /** First and last name. */
    public String full() {
        return Stream.of(first, last)
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining(" "));
    }
}
