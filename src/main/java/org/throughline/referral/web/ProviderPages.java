package org.throughline.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.agency.Agency;
import org.throughline.disclosure.OpenLink;
import org.throughline.referral.ProviderDoor;
import org.throughline.referral.ProviderTurn;
import org.throughline.referral.ReferralLetter;
import org.throughline.referral.ReferralProvider;
import org.throughline.referral.ReferralProviders;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.shared.FieldError;

/** What a provider sees by its link. Nothing of the client before the code, and of it only what was released. */
@Component
class ProviderPages {

    private static final Set<String> DONE = Set.of("answered", "reported", "kept");

    private final ReferralProviders providers;
    private final ProviderDoor door;
    private final Referrals referrals;
    private final Agency agency;

    ProviderPages(ReferralProviders providers, ProviderDoor door, Referrals referrals, Agency agency) {
        this.providers = providers;
        this.door = door;
        this.referrals = referrals;
        this.agency = agency;
    }

    /** Whom the link was sent to; empty where the referral goes to another by now. */
    Optional<ReferralProvider> provider(OpenLink link) {
        return providers
                .of(link.referralId())
                .filter(one ->
                        link.organizationId() == null || link.organizationId().equals(one.id()));
    }

    /** The same for a link that never was, that is over, revoked or locked. */
    String gone(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("agency", agency.current());
        return "referral/link-gone";
    }

    /** Before the code: whose referral it is and whom it is for, and not a word more. */
    String gate(OpenLink link, String token, Model model, HttpServletResponse response) {
        Optional<ReferralProvider> provider = provider(link);
        if (provider.isEmpty()) {
            return gone(model, response);
        }
        if (door.turn(link.referralId()) == ProviderTurn.CLOSED) {
            return closed(null, model);
        }
        model.addAttribute("token", token);
        model.addAttribute("provider", provider.get());
        model.addAttribute("agency", agency.current());
        return "referral/link-code";
    }

    private String closed(String done, Model model) {
        model.addAttribute("agency", agency.current());
        model.addAttribute("done", done);
        return "referral/link-closed";
    }

    /** The referral and what may be answered now. */
    String referral(OpenLink link, PageContent content, Model model, HttpServletResponse response) {
        Optional<ReferralProvider> provider = provider(link);
        if (provider.isEmpty()) {
            return gone(model, response);
        }
        String done = content.done() != null && DONE.contains(content.done()) ? content.done() : null;
        ProviderTurn turn = door.turn(link.referralId());
        if (turn == ProviderTurn.CLOSED) {
            return closed(done, model);
        }
        Optional<ReferralLetter> letter = referrals.letter(
                link.caseId(), link.referralId(), provider.get().actor());
        Optional<ReferralView> referral = referrals.find(link.caseId(), link.referralId());
        if (letter.isEmpty() || referral.isEmpty()) {
            return gone(model, response);
        }
        model.addAttribute("letter", letter.get());
        model.addAttribute("appointmentAt", referral.get().dates().appointmentAt());
        model.addAttribute("turn", turn.name().toLowerCase(java.util.Locale.ROOT));
        model.addAttribute("provider", provider.get());
        model.addAttribute("token", content.token());
        model.addAttribute("done", done);
        model.addAttribute("form", content.form());
        model.addAttribute("errors", content.atFields());
        return "referral/link-referral";
    }

    /**
     * @param done what was done last, or null
     * @param form what was typed and not taken
     */
    record PageContent(String token, String done, ProviderReplyForm form, List<FieldError> errors) {

        /** Several parts of the page have a field of the same name. */
        List<FieldError> atFields() {
            return errors.stream()
                    .map(error -> new FieldError(
                            error.field() == null ? null : form.kind() + "-" + error.field(), error.message()))
                    .toList();
        }
    }
}
