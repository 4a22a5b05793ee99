package org.throughline.people.domain;

import org.throughline.people.Relation;

/**
 * What somebody is to the person in the middle by what they are to a relative of theirs. Only what follows of itself has
 * a name of its own; whatever may be so or not (the partner of a parent, the parent of a half-brother) is a relative.
 */
public final class KinshipPolicy {

    private KinshipPolicy() {}

    /**
     * @param relative what the relative is to the person in the middle
     * @param added what the new one is to that relative
     */
    public static Relation derived(Relation relative, Relation added) {
        return switch (relative) {
            case PARENT ->
                switch (added) {
                    case PARENT -> Relation.GRANDPARENT;
                    case CHILD -> Relation.SIBLING;
                    default -> ofFamily(added);
                };
            case CHILD -> added == Relation.CHILD ? Relation.GRANDCHILD : ofFamily(added);
            case OTHER -> Relation.OTHER;
            default -> ofFamily(added);
        };
    }

    private static Relation ofFamily(Relation added) {
        return added == Relation.OTHER ? Relation.OTHER : Relation.RELATIVE;
    }
}
