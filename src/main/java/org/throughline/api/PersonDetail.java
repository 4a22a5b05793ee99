package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A person as the API shows them. */
record PersonDetail(
        @JsonUnwrapped PersonHead head,
        Names names,
        @JsonUnwrapped PersonalFacts about,
        LocalDate died,
        ContactRule contactRule,
        List<FactDetail> facts,
        List<ContactPointDetail> contacts,
        List<HouseholdMemberDetail> household,
        List<Related> relations,
        List<CaseOfPerson> cases,
        List<Release> releases) {

    /**
     * A row of a list.
     *
     * @param shown the hash of the person's card, to choose by; not there for whoever takes no requests down
     */
    record ListedPerson(
            UUID id,
            String name,
            LocalDate birthDate,
            String certainty,
            String place,
            String found,
            List<String> openCases,
            @JsonInclude(JsonInclude.Include.NON_NULL) String shown) {}

    /** @param revision counts the corrections; sent with the next one, that is refused where somebody was faster */
    record PersonHead(UUID id, int revision, String name) {}

    record Names(Current current, List<FormerName> former) {}

    record Current(String first, String last, String preferred) {}

    record FormerName(String name, LocalDate from, LocalDate until, String reason, String by) {}

    record PersonalFacts(
            LocalDate birthDate,
            String certainty,
            Integer approximateAge,
            Integer age,
            String sex,
            String gender,
            List<String> languages,
            boolean interpreterNeeded,
            String place,
            String postalCode) {}

    /** @param rule {@code any-time}, {@code arranged} or {@code unsafe} */
    record ContactRule(String rule, String how) {}

    /**
     * What was said of a fact that services ask for, newest first within each; the first of a fact is what holds.
     *
     * @param value null where it was said that it is not known any more; codes of several are joined by {@code ", "}
     * @param reason of a correction
     */
    record FactDetail(String fact, String value, Instant at, String by, String reason) {}

    /** @param until null while it holds */
    record ContactPointDetail(String kind, String value, Boolean safe, LocalDate from, LocalDate until) {}

    /** @param id null where the caller may not know more of them than this */
    record HouseholdMemberDetail(UUID id, String name, Integer age, String relation, LocalDate since) {}

    /**
     * @param id null where the caller may not know more of them than this
     * @param form how a couple is joined ({@code married}, {@code partners}, {@code separated}, {@code divorced}) or a child
     *     came to its parent ({@code biological}, {@code adoptive}, {@code foster}, {@code step}); null where not said
     * @param quality {@code close}, {@code conflict}, {@code cut-off}, {@code violence}; null where not said
     * @param until null while it lasts
     * @param confidential not to be shown to the family
     */
    record Related(
            UUID id,
            String name,
            String relation,
            String form,
            String quality,
            LocalDate since,
            LocalDate until,
            boolean confidential) {}

    record CaseOfPerson(String caseNumber, String status, String stage, Instant openedAt, String worker) {}

    /** @param revokedAt null while it stands */
    record Release(
            UUID id,
            String organization,
            String purpose,
            String information,
            String method,
            LocalDate from,
            LocalDate until,
            boolean valid,
            Instant revokedAt,
            String revokedBy,
            String reason) {}
}
