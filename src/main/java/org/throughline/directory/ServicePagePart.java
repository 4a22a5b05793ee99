package org.throughline.directory;

import java.util.Optional;
import java.util.UUID;

/** Port: something of a service that its page shows. This module knows nothing of the one that it comes from. */
public interface ServicePagePart {

    /** The template whose fragment {@code service(content)} shows it. */
    String template();

    /** What is shown, or empty; nothing of any client. */
    Optional<?> content(UUID serviceId);
}
