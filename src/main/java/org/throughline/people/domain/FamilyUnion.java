package org.throughline.people.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.people.RelationForm;

/**
 * A line of a family's picture that children hang from, or that joins a couple.
 *
 * @param parents two, one, or none of brothers and sisters whose parents are not in the picture
 * @param form how a couple is joined; null where it was not said, or of parents who are no couple on file
 * @param couple whether the two are one
 */
record FamilyUnion(List<UUID> parents, RelationForm form, boolean couple, List<ChildLink> children) {

    FamilyUnion {
        parents = List.copyOf(parents);
        children = List.copyOf(children);
    }

    /** @param style how the child came to these parents, as the classes of the picture name it */
    record ChildLink(UUID child, String style) {}

    boolean hasChildren() {
        return !children.isEmpty();
    }
}
