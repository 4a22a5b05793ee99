package org.throughline.intake;

import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonView;

/**
 * Two people on file who may be one.
 *
 * @param duplicate whose record would be found as that of the other
 * @param together what would be known of them as one
 */
public record MergePreview(PersonView duplicate, PersonView known, PersonDetails together) {

    /** Which state of both records it is of: whoever decides by it says what they saw. */
    public String shown() {
        return state(duplicate.person()) + "," + state(known.person());
    }

    private static String state(Person person) {
        return person.id() + ":" + person.revision();
    }
}
