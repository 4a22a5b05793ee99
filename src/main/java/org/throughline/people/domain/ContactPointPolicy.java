package org.throughline.people.domain;

import java.util.regex.Pattern;
import org.throughline.people.ContactDetails;
import org.throughline.people.ContactPoint;
import org.throughline.people.ContactPoint.ContactKind;
import org.throughline.shared.Rejection;

/** When a way to reach somebody is valid, and how many there may be. */
public final class ContactPointPolicy {

    private static final int MOST = 20;
    private static final int LONGEST = 300;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private ContactPointPolicy() {}

    /** @throws Rejection invalid, at the field of the kind */
    public static void check(ContactDetails contact) {
        if (contact.points().size() > MOST) {
            throw Rejection.invalidField("contacts", "contacts-too-many", MOST);
        }
        contact.points().forEach(ContactPointPolicy::check);
    }

    private static void check(ContactPoint point) {
        String field = point.kind().id();
        if (point.value().length() > LONGEST) {
            throw Rejection.invalidField(field, "contact-too-long", LONGEST);
        }
        if (point.kind() == ContactKind.PHONE && point.value().chars().noneMatch(Character::isDigit)) {
            throw Rejection.invalidField(field, "phone-without-digits");
        }
        if (point.kind() == ContactKind.EMAIL && !EMAIL.matcher(point.value()).matches()) {
            throw Rejection.invalidField(field, "email-unreadable");
        }
    }
}
