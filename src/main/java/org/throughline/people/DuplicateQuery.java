package org.throughline.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is known of somebody who may already be on file; all but the name may be null.
 *
 * @param except a person who is not to be found: themselves
 */
public record DuplicateQuery(String firstName, String lastName, LocalDate birthDate, String phone, UUID except) {

    public DuplicateQuery(String firstName, String lastName, LocalDate birthDate, String phone) {
        this(firstName, lastName, birthDate, phone, null);
    }
}
