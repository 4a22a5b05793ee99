package org.throughline.fhir.api;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.fhir.resource.FhirRefused;

/** One page of what a search found, with the way to the next. How many there are in all is not said. */
final class SearchBundle {

    /** Of the cursor; opaque to whoever follows the link. */
    static final String PAGE = "_page";

    private static final int USUAL = 20;
    private static final int MOST = 50;

    private SearchBundle() {}

    /** @param next cursor, or null at the end */
    static Bundle of(List<? extends Resource> found, String next) {
        return at("/fhir/", found, next);
    }

    /** @param root under which the resources are read, with a slash at the end */
    static Bundle at(String root, List<? extends Resource> found, String next) {
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(address().build().toUriString());
        if (next != null) {
            bundle.addLink()
                    .setRelation("next")
                    .setUrl(address().replaceQueryParam(PAGE, next).build().toUriString());
        }
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(root).toUriString();
        for (Resource resource : found) {
            bundle.addEntry()
                    .setFullUrl(base + resource.fhirType() + "/" + resource.getIdPart())
                    .setResource(resource)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }

    /**
     * How many the page may have.
     *
     * @throws FhirRefused 400 where {@code _count} is no number
     */
    static int count(MultiValueMap<String, String> given) {
        String asked = given.getFirst("_count");
        if (asked == null) {
            return USUAL;
        }
        if (!asked.matches("\\d{1,6}")) {
            throw new FhirRefused(HttpStatus.BAD_REQUEST, IssueType.INVALID, "fhir.refused.count");
        }
        return Math.max(1, Math.min(MOST, Integer.parseInt(asked)));
    }

    private static UriComponentsBuilder address() {
        return ServletUriComponentsBuilder.fromCurrentRequest();
    }
}
