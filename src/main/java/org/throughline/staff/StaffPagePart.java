package org.throughline.staff;

import java.util.Optional;

/**
 * Port: something of a worker that their page shows below their licences. This module knows nothing of the one that it
 * comes from.
 */
public interface StaffPagePart {

    /** The template whose fragment {@code worker(member, content)} shows it. */
    String template();

    /** What is shown to whoever may see the page, or empty. */
    Optional<?> content(StaffMember member);
}
