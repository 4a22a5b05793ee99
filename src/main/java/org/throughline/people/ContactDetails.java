package org.throughline.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.people.ContactPoint.ContactKind;

/**
 * How and where to reach somebody.
 *
 * @param points of each kind, the one to use first goes first
 * @param place the city; also a ZIP code alone, where no more was stated
 */
public record ContactDetails(List<ContactPoint> points, String place, String postalCode) {

    public static final ContactDetails UNKNOWN = new ContactDetails(List.of(), null, null);

    public ContactDetails {
        points = List.copyOf(points);
    }

    /** One point of each kind at most; null where it is not known. */
    public static ContactDetails of(String phone, String email, String address, String place) {
        List<ContactPoint> points = Stream.of(
                        new ContactPoint(ContactKind.PHONE, phone, null),
                        new ContactPoint(ContactKind.EMAIL, email, null),
                        new ContactPoint(ContactKind.ADDRESS, address, null))
                .filter(point -> point.value() != null)
                .toList();
        return new ContactDetails(points, place, null);
    }

    /** The one of a kind to use first, or null. */
    public String first(ContactKind kind) {
        return of(kind).map(ContactPoint::value).findFirst().orElse(null);
    }

    public Stream<ContactPoint> of(ContactKind kind) {
        return points.stream().filter(point -> point.kind() == kind);
    }

    /** The address and the place, which is not said twice; null where neither is known. */
    public String addressAndPlace() {
        String address = first(ContactKind.ADDRESS);
        if (address == null || place == null) {
            return address == null ? place : address;
        }
        boolean said = Arrays.stream(address.split("[,;]"))
                .anyMatch(part -> part.strip().equalsIgnoreCase(place.strip()));
        return said ? address : address + ", " + place;
    }

    /** With this one to be used first, in place of the one that was; the others of the kind stay. Null takes it out. */
    public ContactDetails withFirst(ContactKind kind, String value) {
        if (Objects.equals(value, first(kind))) {
            return this;
        }
        List<ContactPoint> changed = new ArrayList<>();
        if (value != null) {
            changed.add(new ContactPoint(kind, value, null));
        }
        of(kind).skip(1).filter(point -> !point.value().equals(value)).forEach(changed::add);
        points.stream().filter(point -> point.kind() != kind).forEach(changed::add);
        return new ContactDetails(changed, place, postalCode);
    }
}
