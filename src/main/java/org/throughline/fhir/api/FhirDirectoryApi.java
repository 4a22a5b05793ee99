package org.throughline.fhir.api;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.agency.Agency;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;
import org.throughline.fhir.Partner;
import org.throughline.fhir.resource.HealthcareServiceMapper;
import org.throughline.fhir.resource.OrganizationMapper;
import org.throughline.fhir.resource.References;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Who is asked and who asks: the partner's own organization and its services, and the agency. */
@RestController
@RequestMapping("/fhir")
class FhirDirectoryApi extends FhirEndpoint {

    private final Services services;
    private final Agency agency;

    FhirDirectoryApi(FhirAnswers answers, Services services, Agency agency) {
        super(answers);
        this.services = services;
        this.agency = agency;
    }

    @GetMapping("/Organization/{id}")
    ResponseEntity<byte[]> organization(@PathVariable String id, @AuthenticationPrincipal Partner partner) {
        if (References.AGENCY.equals(id)) {
            return answers().of(OrganizationMapper.agency(agency.current()));
        }
        return answers()
                .of(services.organization(own(id(id), partner))
                        .map(OrganizationMapper::provider)
                        .orElseThrow(FhirDirectoryApi::unknown));
    }

    @GetMapping("/HealthcareService")
    ResponseEntity<byte[]> services(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Partner partner) {
        int count = new ReferralSearch(given, null).count();
        Slice<ServiceRow> found =
                services.ofOrganization(partner.organization(), count, given.getFirst(SearchBundle.PAGE));
        return answers()
                .of(SearchBundle.of(
                        found.items().stream()
                                .flatMap(row -> services.find(row.id()).stream())
                                .map(HealthcareServiceMapper::service)
                                .toList(),
                        found.next()));
    }

    @GetMapping("/HealthcareService/{id}")
    ResponseEntity<byte[]> service(@PathVariable String id, @AuthenticationPrincipal Partner partner) {
        return answers()
                .of(services.find(id(id))
                        .filter(found ->
                                partner.organization().equals(found.row().organizationId()))
                        .map(HealthcareServiceMapper::service)
                        .orElseThrow(FhirDirectoryApi::unknown));
    }

    private static UUID own(UUID organization, Partner partner) {
        if (!organization.equals(partner.organization())) {
            throw unknown();
        }
        return organization;
    }

    private static Rejection unknown() {
        return Rejection.notFound("fhir-unknown");
    }
}
