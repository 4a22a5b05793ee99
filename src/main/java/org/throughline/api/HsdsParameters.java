package org.throughline.api;

import org.springframework.web.bind.annotation.BindParam;
import org.throughline.directory.HsdsQuery;
import org.throughline.shared.Rejection;

/** The parameters of lists as the OpenAPI description of HSDS 3.1 names them; others are left aside. */
record HsdsParameters(
        String search,
        Integer page,
        @BindParam("per_page") Integer perPage,
        String format,
        @BindParam("modified_after") String modifiedAfter,
        @BindParam("top_only") Boolean topOnly,
        Boolean full,
        @BindParam("full_service") Boolean fullService,
        Boolean minimal) {

    /** Those that say what an entry has to do with, and where it is. */
    record HsdsSubject(
            @BindParam("taxonomy_term_id") String taxonomyTermId,
            @BindParam("taxonomy_id") String taxonomyId,
            @BindParam("organization_id") String organizationId,
            @BindParam("parent_id") String parentId,
            String postcode,
            String proximity) {}

    HsdsQuery query(HsdsSubject subject) {
        return new HsdsQuery(
                search,
                page,
                perPage,
                new HsdsQuery.HsdsAbout(
                        subject.taxonomyTermId(), subject.taxonomyId(), subject.organizationId(), subject.parentId()),
                new HsdsQuery.HsdsNear(subject.postcode(), subject.proximity()),
                modifiedAfter,
                Boolean.TRUE.equals(topOnly),
                new HsdsQuery.HsdsDetail(
                        Boolean.TRUE.equals(full), Boolean.TRUE.equals(fullService), Boolean.TRUE.equals(minimal)));
    }

    /** True for one entry a line, all of them; otherwise a page. */
    boolean isStreamed() {
        if (format == null || format.isBlank() || format.equalsIgnoreCase("json")) {
            return false;
        }
        if (format.equalsIgnoreCase("ndjson")) {
            return true;
        }
        throw Rejection.invalidField("format", "hsds-format");
    }
}
