package org.throughline.referral.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.people.Consent;

/** What the summary of an assessment may hold, and by which release it goes to whoever referred the client. */
public final class SummaryPolicy {

    /** What an assessment tells, and of whom. The rest of what is released belongs to other letters. */
    private static final Set<ReleasedClass> OF_AN_ASSESSMENT = EnumSet.of(
            ReleasedClass.NAME_CONTACT, ReleasedClass.HEALTH, ReleasedClass.ASSESSMENT, ReleasedClass.SUBSTANCE_USE);

    private SummaryPolicy() {}

    /** True where the release names that recipient; one to a class of recipients names nobody. */
    public static boolean names(Consent release, String recipient) {
        return release.recipient().need() == null
                && plain(release.organization()).equals(plain(recipient));
    }

    /** @return empty where the assessment is not released */
    public static Set<ReleasedClass> stated(Set<ReleasedClass> released) {
        if (!released.contains(ReleasedClass.ASSESSMENT)) {
            return Set.of();
        }
        Set<ReleasedClass> stated = EnumSet.copyOf(OF_AN_ASSESSMENT);
        stated.retainAll(released);
        return Collections.unmodifiableSet(stated);
    }

    /** Neither capitals nor spaces make another recipient. */
    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
