package org.throughline.fhir.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpStatus;
import org.throughline.fhir.resource.FhirRefused;

/**
 * A time that a search is narrowed to: FHIR's prefixes over a day, or over a moment.
 *
 * @param from inclusive, or null
 * @param before exclusive, or null
 */
record SearchDate(Instant from, Instant before) {

    private static final Pattern VALUE = Pattern.compile("(eq|ge|gt|le|lt)?(\\d{4}-\\d\\d-\\d\\d(?:T\\S{5,35})?)");

    /** All of them at once; @throws FhirRefused 400 for what is no date, or another prefix. */
    static SearchDate all(List<String> values, ZoneId zone) {
        SearchDate all = new SearchDate(null, null);
        for (String value : values) {
            SearchDate one = of(value, zone);
            all = new SearchDate(later(all.from, one.from), earlier(all.before, one.before));
        }
        return all;
    }

    private static SearchDate of(String value, ZoneId zone) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()) {
            throw unreadable();
        }
        try {
            String text = parts.group(2);
            Instant start = start(text, zone);
            Instant end = end(text, start, zone);
            return switch (parts.group(1) == null ? "eq" : parts.group(1)) {
                case "ge" -> new SearchDate(start, null);
                case "gt" -> new SearchDate(end, null);
                case "le" -> new SearchDate(null, end);
                case "lt" -> new SearchDate(null, start);
                default -> new SearchDate(start, end);
            };
        } catch (DateTimeException noDate) {
            throw unreadable();
        }
    }

    private static Instant start(String text, ZoneId zone) {
        return text.contains("T")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }

    /** What is written to the second stands for all of it. */
    private static Instant end(String text, Instant start, ZoneId zone) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
        }
        return text.contains(".") ? start.plus(1, ChronoUnit.MILLIS) : start.plusSeconds(1);
    }

    private static FhirRefused unreadable() {
        return new FhirRefused(HttpStatus.BAD_REQUEST, IssueType.INVALID, "fhir.refused.date");
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
