package org.throughline.referral.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.careplan.PlannedService;
import org.throughline.careplan.Plans;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.directory.ServiceView;
import org.throughline.directory.Services;
import org.throughline.disclosure.MessageView;
import org.throughline.disclosure.Outbox;
import org.throughline.disclosure.ProviderLinkView;
import org.throughline.referral.ProviderReport;
import org.throughline.referral.ProviderReports;
import org.throughline.referral.ReferralChoices;
import org.throughline.referral.ReferralLinks;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;
import org.throughline.staff.StaffDirectory;

/** The referrals of a case, the letter to a provider, and what a worker must see to decide. */
@Controller
@RequestMapping("/cases/{number}/referrals")
class ReferralsController {

    private final Cases cases;
    private final Referrals referrals;
    private final ReferralChoices choices;
    private final ProviderReports reports;
    private final Outbox outbox;
    private final ReferralLinks links;
    private final Plans plans;
    private final Services services;
    private final StaffDirectory staff;

    ReferralsController(
            Cases cases,
            Referrals referrals,
            ReferralChoices choices,
            ProviderReports reports,
            Outbox outbox,
            ReferralLinks links,
            Plans plans,
            Services services,
            StaffDirectory staff) {
        this.cases = cases;
        this.referrals = referrals;
        this.choices = choices;
        this.reports = reports;
        this.outbox = outbox;
        this.links = links;
        this.plans = plans;
        this.services = services;
        this.staff = staff;
    }

    @Reads("referrals")
    @GetMapping
    String list(@PathVariable String number, Actor actor, Model model) {
        CaseView opened = open(number, actor, model);
        List<ReferralView> all = referrals.ofCase(opened.caseId());
        model.addAttribute("groups", ReferralGroup.of(all, plannedWords(all)));
        model.addAttribute("messages", messages(all));
        model.addAttribute("openCount", all.stream().filter(ReferralView::open).count());
        model.addAttribute("unmet", referrals.unmetNeedsOf(opened.caseId()));
        List<ProviderReport> said = reports.ofCase(opened.caseId());
        model.addAttribute("reports", said.stream().collect(Collectors.groupingBy(ProviderReport::referralId)));
        model.addAttribute("names", names(all, said));
        model.addAttribute("links", links(all));
        return "referral/referrals";
    }

    @Reads("letter")
    @GetMapping("/{id}/letter")
    String letter(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model) {
        CaseView opened = open(number, actor, model);
        model.addAttribute("referral", require(opened, id));
        model.addAttribute(
                "letter", referrals.letter(opened.caseId(), id, actor).orElse(null));
        return "referral/letter";
    }

    @Reads("letter")
    @GetMapping("/{id}/letter.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean copy,
            Actor actor,
            Model model) {
        CaseView opened = open(number, actor, model);
        require(opened, id);
        byte[] letter = referrals
                .letterPdf(opened.caseId(), id, copy, actor)
                .orElseThrow(() -> Rejection.notFound("referral-no-letter"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + number + ".pdf\"")
                .body(letter);
    }

    /** Beside the form of each task of a referral. */
    @Reads("referrals")
    @GetMapping("/{id}/exhibit")
    String exhibit(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model) {
        CaseView opened = cases.viewForTask(number, Set.of("referral", "referral-delivery"), actor);
        model.addAttribute("case", opened);
        ReferralView referral = require(opened, id);
        model.addAttribute("referral", referral);
        model.addAttribute("planned", plannedWords(List.of(referral)).get(referral.plannedServiceId()));
        model.addAttribute("service", chosen(referral));
        model.addAttribute("choosing", referral.chosen().id() == null);
        model.addAttribute("choice", referral.chosen().id() == null ? choices.of(id) : null);
        List<ProviderReport> said = reports.of(id);
        model.addAttribute("reports", said);
        model.addAttribute("names", names(List.of(), said));
        return "referral/exhibit :: exhibit";
    }

    private Map<UUID, List<MessageView>> messages(List<ReferralView> all) {
        return all.stream()
                .filter(one -> one.sent() != null)
                .collect(Collectors.toMap(ReferralView::id, one -> outbox.ofReferral(one.id())));
    }

    private CaseView open(String number, Actor actor, Model model) {
        CaseView opened = cases.view(number, actor);
        model.addAttribute("case", opened);
        return opened;
    }

    private ReferralView require(CaseView opened, UUID id) {
        return referrals.find(opened.caseId(), id).orElseThrow(() -> Rejection.notFound("referral-unknown"));
    }

    private ServiceView chosen(ReferralView referral) {
        return referral.chosen().id() == null
                ? null
                : services.find(referral.chosen().id()).orElse(null);
    }

    /** Of those that were sent. */
    private Map<UUID, List<ProviderLinkView>> links(List<ReferralView> all) {
        return all.stream()
                .filter(one -> one.dates().sentAt() != null)
                .collect(Collectors.toMap(ReferralView::id, one -> links.of(one.id())));
    }

    private Map<UUID, String> plannedWords(List<ReferralView> all) {
        Map<UUID, String> words = new HashMap<>();
        for (ReferralView one : all) {
            words.computeIfAbsent(one.plannedServiceId(), id -> plans.plannedService(id)
                    .map(PlannedService::description)
                    .orElse(""));
        }
        return words;
    }

    private Map<String, String> names(List<ReferralView> all, List<ProviderReport> said) {
        Map<String, String> names = new HashMap<>();
        Stream.concat(
                        all.stream().flatMap(one -> one.history().stream()).map(ReferralView.TransitionView::by),
                        said.stream().map(ProviderReport::by))
                .distinct()
                .filter(by -> !Actor.SYSTEM.isNamed(by))
                .forEach(by -> names.put(by, staff.displayName(by)));
        return names;
    }
}
