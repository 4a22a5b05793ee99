package org.throughline.disclosure;

import java.util.Set;

/**
 * Something that leaves the house.
 *
 * @param classes what of the released classes is in it
 * @param purpose what for, as the client released it
 * @param document null where nothing written leaves
 */
public record NewDisclosure(
        DisclosureSubject about,
        DisclosedTo to,
        Set<ReleasedClass> classes,
        String purpose,
        DisclosedDocument document) {}
