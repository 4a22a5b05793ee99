package org.throughline.fhir.api;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** One page of what a search found, with the way to the next. How many there are in all is not said. */
final class SearchBundle {

    /** Of the cursor; opaque to whoever follows the link. */
    static final String PAGE = "_page";

    private SearchBundle() {}

    /** @param next cursor, or null at the end */
    static Bundle of(List<? extends Resource> found, String next) {
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(address().build().toUriString());
        if (next != null) {
            bundle.addLink()
                    .setRelation("next")
                    .setUrl(address().replaceQueryParam(PAGE, next).build().toUriString());
        }
        String base = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/fhir/")
                .toUriString();
        for (Resource resource : found) {
            bundle.addEntry()
                    .setFullUrl(base + resource.fhirType() + "/" + resource.getIdPart())
                    .setResource(resource)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }

    private static UriComponentsBuilder address() {
        return ServletUriComponentsBuilder.fromCurrentRequest();
    }
}
