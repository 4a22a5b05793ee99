package org.throughline.people;

import java.util.Arrays;
import org.throughline.shared.Rejection;

/** What one person is to another; each kind knows the way back. */
public enum Relation {
    SPOUSE("spouse"),
    PARTNER("partner"),
    PARENT("parent"),
    CHILD("child"),
    GUARDIAN("guardian"),
    WARD("ward"),
    SIBLING("sibling"),
    GRANDPARENT("grandparent"),
    GRANDCHILD("grandchild"),
    RELATIVE("relative"),
    OTHER("other");

    private final String id;

    Relation(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** What the second person is to the first, where the first is this to the second. */
    public Relation inverse() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case GUARDIAN -> WARD;
            case WARD -> GUARDIAN;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            default -> this;
        };
    }

    public static Relation of(String id) {
        return Arrays.stream(values())
                .filter(relation -> relation.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("relation", "relation-unknown", id));
    }
}
