package org.throughline.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.people.Consent;
import org.throughline.people.Consents;

/** The classes of information that a client may release, and nothing outside of them leaves the house. */
public enum ReleasedClass {
    /** Name, birth date, language, and how they may be reached, within their rule of safe contact. */
    NAME_CONTACT,
    /** What is needed, what is asked for and how urgently. */
    NEED,
    /** Who lives with them: relation and age, nobody's name. */
    HOUSEHOLD,
    /** Goals of the plan. */
    PLAN,
    /** Needs of health and mental health, in the assessment's words. */
    HEALTH,
    /** The other needs and the strengths that the assessment found; no score and no level of risk. */
    ASSESSMENT,
    /** Whatever says that somebody has or had a substance use disorder: 42 CFR Part 2. */
    SUBSTANCE_USE;

    /** Kebab-case, as forms answer it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it takes an own, written, signed release. */
    public boolean isPart2() {
        return this == SUBSTANCE_USE;
    }

    /** What the release names; a class that is no longer one is left out. */
    public static Set<ReleasedClass> of(Consent release) {
        return of(Arrays.asList(release.information().split(Consents.PARTED_BY)));
    }

    /** Those of these ids; an unknown one is left out. */
    public static Set<ReleasedClass> of(Collection<String> ids) {
        return Collections.unmodifiableSet(Arrays.stream(values())
                .filter(released -> ids.contains(released.id()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReleasedClass.class))));
    }

    /** Their ids, in their order. */
    public static String[] ids(Collection<ReleasedClass> classes) {
        return classes.stream().sorted().map(ReleasedClass::id).toArray(String[]::new);
    }
}
