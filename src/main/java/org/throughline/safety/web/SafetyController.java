package org.throughline.safety.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.agency.Agency;
import org.throughline.agency.LineKind;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.engine.Forms;
import org.throughline.safety.SafetyConcerns;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;

/** The safety concerns of a case that the reader may know of, and raising one. */
@Controller
@RequestMapping("/cases/{number:TL-.*}")
class SafetyController {

    record Answers(@NotNull Map<String, Object> answers) {}

    record FormOnPage(@JsonRawValue String form, Map<String, Object> data, Map<String, Object> draft) {}

    private final Cases cases;
    private final CaseAccess access;
    private final SafetyConcerns concerns;
    private final Forms forms;
    private final Agency agency;
    private final MessageSource messages;

    SafetyController(
            Cases cases,
            CaseAccess access,
            SafetyConcerns concerns,
            Forms forms,
            Agency agency,
            MessageSource messages) {
        this.cases = cases;
        this.access = access;
        this.concerns = concerns;
        this.forms = forms;
        this.agency = agency;
        this.messages = messages;
    }

    @Reads("safety")
    @GetMapping("/safety")
    String list(@PathVariable String number, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        model.addAttribute("case", view);
        model.addAttribute("concerns", concerns.visible(view.caseId(), actor));
        return "safety/concerns";
    }

    @Reads("safety")
    @GetMapping("/safety-concern")
    String raise(@PathVariable String number, Actor actor, Locale locale, Model model) {
        CaseView view = cases.viewForTask(number, Set.of(), actor);
        if (!view.isOpen()) {
            throw Rejection.conflict("case-closed", number);
        }
        model.addAttribute("case", view);
        model.addAttribute("emergency", agency.lines(LineKind.EMERGENCY, locale));
        return "safety/raise";
    }

    @Reads("safety")
    @GetMapping("/safety-concern/form")
    @ResponseBody
    FormOnPage form(@PathVariable String number, Actor actor, Locale locale) {
        CaseView view = cases.viewForTask(number, Set.of(), actor);
        String schema = forms.localized(forms.newest(SafetyConcerns.CONCERN_FORM), locale);
        return new FormOnPage(schema, forms.prefill(SafetyConcerns.CONCERN_FORM, view.caseId(), actor), null);
    }

    @PostMapping("/safety-concern")
    ResponseEntity<Void> raised(
            @PathVariable String number,
            @Valid @RequestBody Answers body,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID caseId = cases.viewForTask(number, Set.of(), actor).caseId();
        concerns.raise(caseId, body.answers(), actor);
        String next = access.mayRead(actor, caseId) ? "/cases/" + number + "/safety" : "/work";
        String location = request.getContextPath() + next;
        RequestContextUtils.getOutputFlashMap(request).put("done", messages.getMessage("safety.raised", null, locale));
        RequestContextUtils.saveOutputFlashMap(location, request, response);
        return ResponseEntity.noContent().header(HttpHeaders.LOCATION, location).build();
    }
}
