package org.throughline.people.domain;

import java.nio.file.Path;

/**
 * Whether the access log is also written as JSON lines, and what holds while that cannot be done.
 *
 * @param directory folder of the files, or null where they are not asked for
 * @param fileSize a file that has reached it is followed by another; so is a file of another day
 */
public record AccessStreamPolicy(Path directory, long fileSize, WhenUnwritable whenUnwritable) {

    /** Whether people go on working, or see no client's record until the lines can be written again. */
    public enum WhenUnwritable {
        CONTINUE,
        REFUSE
    }

    public boolean asked() {
        return directory != null;
    }

    public boolean refusesWhenUnwritable() {
        return whenUnwritable == WhenUnwritable.REFUSE;
    }
}
