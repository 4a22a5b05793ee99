package org.throughline.people;

import java.util.List;

/**
 * A row of the list of people.
 *
 * @param found {@code now} by what is known now, {@code before} by what was, {@code household} by somebody who lives with
 *     them
 * @param openCases numbers of those that the reader may know of
 */
public record FoundPerson(Person person, String found, List<String> openCases) {}
