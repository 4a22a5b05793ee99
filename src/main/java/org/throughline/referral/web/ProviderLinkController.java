package org.throughline.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.disclosure.OpenLink;
import org.throughline.disclosure.ProviderVisits;
import org.throughline.referral.ProviderDoor;
import org.throughline.referral.ProviderReply;
import org.throughline.referral.web.ProviderPages.PageContent;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.shared.Rejection.RejectionKind;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** A provider reads and answers one referral by its link and code, without an account. */
@Controller
@RequestMapping("/r/{token}")
class ProviderLinkController {

    private final ProviderVisits visits;
    private final ProviderDoor door;
    private final ProviderPages pages;
    private final PageErrors texts;

    ProviderLinkController(ProviderVisits visits, ProviderDoor door, ProviderPages pages, PageErrors texts) {
        this.visits = visits;
        this.door = door;
        this.pages = pages;
        this.texts = texts;
    }

    @Reads("provider-link")
    @GetMapping
    String open(
            @PathVariable String token,
            @RequestParam(required = false) String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PageContent content = new PageContent(token, done, ProviderReplyForm.NONE, List.of());
        return visits.view(token, ProviderCookie.read(request), request.getRemoteAddr())
                .map(link -> pages.referral(link, content, model, response))
                .orElseGet(() -> gate(token, request, response, model));
    }

    private String gate(String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return visits.open(token, request.getRemoteAddr())
                .map(link -> pages.gate(link, token, model, response))
                .orElseGet(() -> pages.gone(model, response));
    }

    /** What was typed before the code had to be given again is still there afterwards. */
    @PostMapping("/code")
    String enter(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute ProviderReplyForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<String> secret = visits.enter(token, code, request.getRemoteAddr());
        if (secret.isEmpty()) {
            model.addAttribute("form", form);
            model.addAttribute(
                    "errors", List.of(new FieldError("code", texts.text("rejection.provider-code-wrong", locale))));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return gate(token, request, response, model);
        }
        ProviderCookie.write(token, secret.get(), request, response);
        if (!form.isGiven()) {
            return "redirect:/r/{token}";
        }
        PageContent content = new PageContent(token, null, form, List.of());
        return visits.view(token, secret.get(), request.getRemoteAddr())
                .map(link -> pages.referral(link, content, model, response))
                .orElseGet(() -> pages.gone(model, response));
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String token,
            @ModelAttribute ProviderReplyForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<OpenLink> link = visits.answer(token, ProviderCookie.read(request), request.getRemoteAddr());
        if (link.isEmpty()) {
            model.addAttribute("form", form);
            return gate(token, request, response, model);
        }
        return pages.provider(link.get())
                .map(provider ->
                        answered(link.get(), new TypedReply(token, form, locale), provider.actor(), response, model))
                .orElseGet(() -> pages.gone(model, response));
    }

    private String answered(
            OpenLink link, TypedReply typed, Actor provider, HttpServletResponse response, Model model) {
        try {
            Optional<ProviderReply> reply = typed.form().reply();
            if (reply.isPresent()) {
                door.answer(link.referralId(), reply.get(), provider);
            } else {
                door.report(link.referralId(), typed.form().report(), provider);
            }
            return "redirect:/r/{token}?done=" + (reply.isPresent() ? "answered" : "reported");
        } catch (FormRefused refused) {
            return again(link, typed, refused.errors(), response, model);
        } catch (Rejection refused) {
            return refused(link, typed, refused, provider, response, model);
        }
    }

    private String refused(
            OpenLink link,
            TypedReply typed,
            Rejection refused,
            Actor provider,
            HttpServletResponse response,
            Model model) {
        if (refused.kind() == RejectionKind.INVALID) {
            String text = texts.text("rejection." + refused.code(), typed.locale(), refused.args());
            return again(link, typed, List.of(new FieldError(refused.field(), text)), response, model);
        }
        if (refused.kind() == RejectionKind.CONFLICT) {
            String said = texts.text("link.kept." + typed.form().kind(), typed.locale());
            door.keep(link.referralId(), said + "\n" + typed.form().words(), provider);
            return "redirect:/r/{token}?done=kept";
        }
        return pages.gone(model, response);
    }

    private String again(
            OpenLink link, TypedReply typed, List<FieldError> errors, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return pages.referral(link, new PageContent(typed.token(), null, typed.form(), errors), model, response);
    }

    private record TypedReply(String token, ProviderReplyForm form, Locale locale) {}
}
