package org.throughline.staff;

import org.throughline.shared.Rejection;

/**
 * What a line of a list of people would make.
 *
 * @param line of the file, 1 is its first
 * @param account null where the line cannot be read
 * @param licence null where none is named
 * @param fault why nothing may be made of it; null where it is sound
 */
public record StaffImportRow(long line, NewAccount account, Licence licence, boolean exists, Rejection fault) {

    static StaffImportRow faulty(long line, NewAccount account, Rejection fault) {
        return new StaffImportRow(line, account, null, false, fault);
    }

    /** True where an account will be made. */
    public boolean isNew() {
        return fault == null && !exists;
    }
}
