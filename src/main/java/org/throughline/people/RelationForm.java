package org.throughline.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.shared.Rejection;

/** How a couple is joined, how a child came to its parent, or that brothers and sisters were born together. */
public enum RelationForm {
    MARRIED,
    PARTNERS,
    SEPARATED,
    DIVORCED,
    BIOLOGICAL,
    ADOPTIVE,
    FOSTER,
    STEP,
    TWINS,
    IDENTICAL_TWINS;

    private static final Set<RelationForm> OF_COUPLES = EnumSet.of(MARRIED, PARTNERS, SEPARATED, DIVORCED);
    private static final Set<RelationForm> OF_CHILDREN = EnumSet.of(BIOLOGICAL, ADOPTIVE, FOSTER, STEP);

    /** As forms and the API say it, e.g. {@code adoptive}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that may be said of this relation; none of most. */
    public static List<RelationForm> of(Relation relation) {
        return Arrays.stream(values()).filter(form -> form.fits(relation)).toList();
    }

    public boolean fits(Relation relation) {
        return switch (relation) {
            case SPOUSE, PARTNER -> OF_COUPLES.contains(this);
            case PARENT, CHILD -> OF_CHILDREN.contains(this);
            case SIBLING -> isOfTwins();
            default -> false;
        };
    }

    public boolean isOfTwins() {
        return this == TWINS || this == IDENTICAL_TWINS;
    }

    /**
     * @param id null or empty where it was not said
     * @throws Rejection invalid at {@code form}
     */
    public static RelationForm of(String id) {
        return id == null || id.isEmpty()
                ? null
                : Arrays.stream(values())
                        .filter(form -> form.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Rejection.invalidField("form", "relation-form-unknown", id));
    }
}
