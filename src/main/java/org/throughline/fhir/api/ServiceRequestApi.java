package org.throughline.fhir.api;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.fhir.Partner;
import org.throughline.fhir.resource.ServiceRequestMapper;
import org.throughline.referral.PartnerReferral;
import org.throughline.referral.PartnerReferrals;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** What the referrals of the partner's organization ask for. */
@RestController
@RequestMapping("/fhir/ServiceRequest")
class ServiceRequestApi extends FhirEndpoint {

    private final PartnerReferrals referrals;
    private final ServiceRequestMapper requests;
    private final Clock clock;

    ServiceRequestApi(FhirAnswers answers, PartnerReferrals referrals, ServiceRequestMapper requests, Clock clock) {
        super(answers);
        this.referrals = referrals;
        this.requests = requests;
        this.clock = clock;
    }

    /** By {@code _id}. */
    @Reads("referrals")
    @GetMapping
    ResponseEntity<byte[]> search(
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Partner partner,
            Locale locale) {
        Slice<PartnerReferral> found = new ReferralSearch(given, clock.getZone())
                .query(null)
                .map(query -> referrals.page(partner.organization(), query, partner.actor()))
                .orElse(new Slice<>(List.of(), null));
        return answers()
                .of(SearchBundle.of(
                        found.items().stream()
                                .map(one -> requests.request(one, locale))
                                .toList(),
                        found.next()));
    }

    @Reads("referrals")
    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, @AuthenticationPrincipal Partner partner, Locale locale) {
        return answers()
                .of(requests.request(referrals.require(partner.organization(), id(id), partner.actor()), locale));
    }
}
