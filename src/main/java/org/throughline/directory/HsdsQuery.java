package org.throughline.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.UUID;
import org.throughline.shared.Rejection;

/**
 * What is asked of the directory with the parameters of the OpenAPI description of HSDS 3.1; what does not belong to a list
 * is left aside there.
 *
 * @param page from 1; null is the first
 * @param perPage at most {@value #MOST_PER_PAGE}; null means {@value #PER_PAGE}
 * @param modifiedAfter a point in time or a day (ISO 8601); null for any
 * @param topOnly whether only terms without a parent are meant
 */
public record HsdsQuery(
        String search,
        Integer page,
        Integer perPage,
        HsdsAbout about,
        HsdsNear near,
        String modifiedAfter,
        boolean topOnly,
        HsdsDetail detail) {

    /** Ids of what an entry has to do with; null for any. */
    public record HsdsAbout(String taxonomyTermId, String taxonomyId, String organizationId, String parentId) {}

    /** @param proximity metres around the postcode; null for the postcode itself */
    public record HsdsNear(String postcode, String proximity) {}

    /**
     * How much is told of an entry.
     *
     * @param full whether all that hangs on it comes with it
     * @param fullService whether the services of an organization come whole
     * @param minimal whether only its id and when it changed, with what a schema requires beside
     */
    public record HsdsDetail(boolean full, boolean fullService, boolean minimal) {}

    private static final HsdsNear ANYWHERE = new HsdsNear(null, null);

    static final int PER_PAGE = 50;
    static final int MOST_PER_PAGE = 200;
    private static final int MOST_ROWS = 10_000_000;
    private static final double FARTHEST = 1_000_000;

    /** @throws Rejection at the first parameter that does not make sense */
    public HsdsQuery {
        if (page != null && (page < 1 || page > MOST_ROWS)) {
            throw Rejection.invalidField("page", "hsds-page");
        }
        if (perPage != null && (perPage < 1 || perPage > MOST_PER_PAGE)) {
            throw Rejection.invalidField("per_page", "hsds-per-page", MOST_PER_PAGE);
        }
        id("taxonomy_term_id", about.taxonomyTermId());
        id("taxonomy_id", about.taxonomyId());
        id("organization_id", about.organizationId());
        id("parent_id", about.parentId());
        instant(modifiedAfter);
        if (said(near.postcode()) && !near.postcode().strip().matches("[\\p{Alnum} -]{2,12}")) {
            throw Rejection.invalidField("postcode", "hsds-postcode");
        }
        if (said(near.proximity()) && (!said(near.postcode()) || !isDistance(near.proximity()))) {
            throw Rejection.invalidField("proximity", "hsds-proximity", (int) FARTHEST);
        }
    }

    /** Of one entry, with all that hangs on it. */
    public static HsdsQuery whole(boolean fullService) {
        HsdsAbout any = new HsdsAbout(null, null, null, null);
        return new HsdsQuery(null, null, null, any, ANYWHERE, null, false, new HsdsDetail(true, fullService, false));
    }

    /** What of it is asked of the services of an organization. */
    public HsdsQuery ofServices() {
        HsdsAbout terms = new HsdsAbout(about.taxonomyTermId(), about.taxonomyId(), null, null);
        return new HsdsQuery(null, null, null, terms, ANYWHERE, null, false, detail);
    }

    public int pageNumber() {
        return page == null ? 1 : page;
    }

    public int size() {
        return perPage == null ? PER_PAGE : perPage;
    }

    /** Null where any will do. */
    public UUID taxonomyTerm() {
        return id("taxonomy_term_id", about.taxonomyTermId());
    }

    public UUID taxonomy() {
        return id("taxonomy_id", about.taxonomyId());
    }

    public UUID organization() {
        return id("organization_id", about.organizationId());
    }

    public UUID parent() {
        return id("parent_id", about.parentId());
    }

    public Instant modified() {
        return instant(modifiedAfter);
    }

    /** In metres; null where no distance is asked for. */
    public Double distance() {
        return said(near.proximity()) ? Double.valueOf(metres(near.proximity())) : null;
    }

    public boolean hasSearch() {
        return said(search);
    }

    public boolean hasPostcode() {
        return said(near.postcode());
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isDistance(String text) {
        return metres(text) > 0 && metres(text) <= FARTHEST;
    }

    private static double metres(String text) {
        String number = text.strip();
        return number.matches("\\d{1,7}(\\.\\d{1,3})?") ? Double.parseDouble(number) : -1;
    }

    private static UUID id(String field, String text) {
        if (!said(text)) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException noId) {
            throw Rejection.invalidField(field, "hsds-id");
        }
    }

    private static Instant instant(String text) {
        if (!said(text)) {
            return null;
        }
        try {
            String at = text.strip().replace(' ', '+');
            TemporalAccessor read = at.length() == 10
                    ? LocalDate.parse(at).atStartOfDay()
                    : DateTimeFormatter.ISO_DATE_TIME.parseBest(at, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof LocalDateTime local
                    ? local.toInstant(ZoneOffset.UTC)
                    : ((OffsetDateTime) read).toInstant();
        } catch (DateTimeException noTime) {
            throw Rejection.invalidField("modified_after", "hsds-time");
        }
    }
}
