package org.throughline.disclosure;

import java.util.UUID;

/**
 * Who may be informed by a release: one organization, or whoever offers help with a need.
 *
 * @param organizationId null where the directory does not have it, or where it is a class
 * @param name of the organization, or of the class
 * @param need need category id of the class; null where one organization is meant
 */
public record ReleaseRecipient(UUID organizationId, String name, String need) {}
