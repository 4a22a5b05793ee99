package org.throughline.directory;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** A service with everything the directory knows of it. */
public record ServiceView(
        ServiceRow row,
        String alternateName,
        String url,
        String email,
        String status,
        String applicationProcess,
        String waitTime,
        String interpretation,
        Provider organization,
        List<Phone> phones,
        List<Place> locations,
        List<Hours> hours,
        String source) {

    /** The organization that offers it; its name is null where the source names it by id only. */
    public record Provider(
            UUID id, String name, String description, String url, String email, List<Address> addresses) {}

    /** A number of the service, of one of its places, or of its organization ({@code of}). */
    public record Phone(String number, String extension, String type, String description, String of) {

        /** What a telephone dials: digits, and a leading plus. */
        public String dial() {
            String first = number.split("[;,/]", 2)[0];
            return (first.strip().startsWith("+") ? "+" : "") + first.replaceAll("\\D", "");
        }
    }

    public record Place(UUID id, String name, String description, String transportation, List<Address> addresses) {}

    public record Address(String attention, String street, String city, String region, String postalCode) {}

    /** Opening hours of one weekday (1 is Monday); closed where opensAt is null. */
    public record Hours(String place, int weekday, LocalTime opensAt, LocalTime closesAt, String note) {}
}
