package org.throughline.directory;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry in the list of its administrators.
 *
 * @param organization of a service, or null
 * @param lastChecked of a service, null where nobody did
 * @param suspended whether it is out of every list
 */
public record EntryRow(
        UUID id, EntryKind kind, String name, String organization, LocalDate lastChecked, boolean suspended) {}
