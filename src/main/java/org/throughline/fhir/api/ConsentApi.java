package org.throughline.fhir.api;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.fhir.Partner;
import org.throughline.fhir.resource.ConsentMapper;
import org.throughline.referral.PartnerReferrals;
import org.throughline.shell.Reads;

/** The releases under which the partner's organization sees referrals. */
@RestController
@RequestMapping("/fhir/Consent")
class ConsentApi extends FhirEndpoint {

    private final PartnerReferrals referrals;
    private final ConsentMapper consents;

    ConsentApi(FhirAnswers answers, PartnerReferrals referrals, ConsentMapper consents) {
        super(answers);
        this.referrals = referrals;
        this.consents = consents;
    }

    @Reads("consent")
    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, @AuthenticationPrincipal Partner partner, Locale locale) {
        return answers()
                .of(consents.consent(
                        referrals.underRelease(partner.organization(), id(id), partner.actor()),
                        partner.organization(),
                        locale));
    }
}
