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
        String source,
        @JsonUnwrapped ServiceDetails details) {

    /**
     * What the source says of the service beside what lists show.
     *
     * @param alert what is out of the ordinary now
     * @param moreFees the older statement on fees where there are two
     */
    public record ServiceDescription(
            String alternateName,
            String url,
            String email,
            String status,
            String applicationProcess,
            String waitTime,
            String interpretation,
            String alert,
            String moreFees,
            String accreditations,
            String licenses) {}

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

    public String alert() {
        return about.alert();
    }

    /** The organization that offers it; its name is null where the source names it by id only. */
    public record Provider(
            UUID id,
            String name,
            String description,
            String url,
            String email,
            List<Address> addresses,
            @JsonUnwrapped OrganizationFacts facts) {}

    /** A number of the service, of one of its places, or of its organization ({@code of}). */
    public record ServicePhone(
            String number, String extension, String type, String description, String of, List<String> languages) {}

    /** @param type physical, postal or virtual, or null where the source does not say */
    public record ServicePlace(
            UUID id,
            String name,
            String description,
            String transportation,
            List<Address> addresses,
            String type,
            String url,
            List<ServiceDetails.Accessibility> accessibility) {}

    public record Address(String attention, String street, String city, String region, String postalCode) {}

    /**
     * When a place is open.
     *
     * @param frequency {@code weekly}, {@code monthly}, or {@code in-words} where only the note says when
     * @param every how many weeks or months lie between: 1 is each
     * @param weekday 1 is Monday; null where a day of the month is meant
     * @param ordinal which such weekday of the month, from its end where negative; null for each
     * @param monthDay day of the month, from its end where negative
     * @param weeks of the year to which it is limited, as the source lists them, or null
     * @param opensAt null where it is closed, or open as the note says
     */
    public record Hours(
            String place,
            String frequency,
            int every,
            Integer weekday,
            Integer ordinal,
            Integer monthDay,
            String weeks,
            LocalTime opensAt,
            LocalTime closesAt,
            String note) {}
}
