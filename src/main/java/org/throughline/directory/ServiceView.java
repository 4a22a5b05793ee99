package org.throughline.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** A service with everything the directory knows of it. */
public record ServiceView(
        ServiceRow row,
        @JsonUnwrapped ServiceDescription about,
        Provider organization,
        List<ServicePhone> phones,
        List<ServicePlace> locations,
        List<Hours> hours,
        String source) {

    /** What the source says of the service beside what lists show. */
    public record ServiceDescription(
            String alternateName,
            String url,
            String email,
            String status,
            String applicationProcess,
            String waitTime,
            String interpretation) {}

    public String alternateName() {
        return about.alternateName();
    }

    public String url() {
        return about.url();
    }

    public String email() {
        return about.email();
    }

    public String status() {
        return about.status();
    }

    public String applicationProcess() {
        return about.applicationProcess();
    }

    public String waitTime() {
        return about.waitTime();
    }

    public String interpretation() {
        return about.interpretation();
    }

    /** The organization that offers it; its name is null where the source names it by id only. */
    public record Provider(
            UUID id, String name, String description, String url, String email, List<Address> addresses) {}

    /** A number of the service, of one of its places, or of its organization ({@code of}). */
    public record ServicePhone(String number, String extension, String type, String description, String of) {}

    public record ServicePlace(
            UUID id, String name, String description, String transportation, List<Address> addresses) {}

    public record Address(String attention, String street, String city, String region, String postalCode) {}

    /** Opening hours of one weekday (1 is Monday); closed where opensAt is null. */
    public record Hours(String place, int weekday, LocalTime opensAt, LocalTime closesAt, String note) {}
}
