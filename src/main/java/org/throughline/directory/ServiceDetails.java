package org.throughline.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What HSDS says of a service beside its description: what to bring, whom to ask for, how much room there is, what it costs
 * for whom, and how it is filed.
 *
 * @param program under which it is offered, or null
 */
public record ServiceDetails(
        Program program,
        List<RequiredDocument> requiredDocuments,
        List<Contact> contacts,
        List<Capacity> capacities,
        List<CostOption> costOptions,
        List<ServiceArea> serviceAreas,
        List<String> funding,
        List<Link> urls,
        List<Attribute> attributes,
        List<Change> changes,
        @JsonUnwrapped Assurance assurance) {

    /**
     * How far it can be relied on.
     *
     * @param assuredDate when its publisher last made sure of it, or null
     * @param assurerEmail who did
     * @param lastModified as the source writes it
     */
    public record Assurance(LocalDate assuredDate, String assurerEmail, String lastModified) {}

    public record Program(String name, String description) {}

    /** @param url a web address that a browser may be sent to, or null */
    public record RequiredDocument(String document, String url) {}

    /** @param of the place or organization that the person belongs to; null where it is the service itself */
    public record Contact(
            String name,
            String title,
            String department,
            String email,
            String of,
            List<ServiceView.ServicePhone> phones) {}

    /**
     * @param unit what is counted, e.g. beds; null where the source does not say
     * @param updated as the source writes it
     */
    public record Capacity(String unit, BigDecimal available, BigDecimal maximum, String description, String updated) {}

    /** @param validTo the last day, or null */
    public record CostOption(
            String option,
            BigDecimal amount,
            String currency,
            String description,
            LocalDate validFrom,
            LocalDate validTo) {}

    /** @param place the only one for which it holds, or null */
    public record ServiceArea(String name, String description, String place) {}

    public record Link(String label, String url) {}

    /** A term of a taxonomy, or a value under a label. */
    public record Attribute(String term, String code, String taxonomy, String label, String value) {}

    /** What the source says that it changed. */
    public record Change(String date, String field, String before, String after, String by) {}

    /** How a place can be used by everybody. */
    public record Accessibility(String description, String details, String url) {}
}
