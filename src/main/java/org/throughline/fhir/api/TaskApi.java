package org.throughline.fhir.api;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Task;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.fhir.Partner;
import org.throughline.fhir.resource.TaskMapper;
import org.throughline.referral.PartnerReferral;
import org.throughline.referral.PartnerReferrals;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** The referrals of the partner's organization, as Tasks. */
@RestController
@RequestMapping("/fhir/Task")
class TaskApi extends FhirEndpoint {

    private final PartnerReferrals referrals;
    private final TaskMapper tasks;
    private final Clock clock;

    TaskApi(FhirAnswers answers, PartnerReferrals referrals, TaskMapper tasks, Clock clock) {
        super(answers);
        this.referrals = referrals;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Also with {@code status}, {@code _lastUpdated}, {@code focus}, {@code _id}, {@code _count}. */
    @Reads("referrals")
    @GetMapping
    ResponseEntity<byte[]> search(
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Partner partner,
            Locale locale) {
        Slice<PartnerReferral> found = new ReferralSearch(given, clock.getZone())
                .query("focus")
                .map(query -> referrals.page(partner.organization(), query, partner.actor()))
                .orElse(new Slice<>(List.of(), null));
        return answers()
                .of(SearchBundle.of(
                        found.items().stream()
                                .map(one -> task(one, partner, locale))
                                .toList(),
                        found.next()));
    }

    @Reads("referrals")
    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, @AuthenticationPrincipal Partner partner, Locale locale) {
        return answers().of(task(referrals.require(partner.organization(), id(id), partner.actor()), partner, locale));
    }

    private Task task(PartnerReferral referral, Partner partner, Locale locale) {
        return tasks.task(referral, partner.organization(), List.of(), locale);
    }
}
