package org.throughline.safety.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
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
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.AskedForm;
import org.throughline.engine.Forms;
import org.throughline.safety.ConcernView;
import org.throughline.safety.ReportAddenda;
import org.throughline.safety.SafetyConcerns;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;

/** Correcting a filed report by an addendum, whether or not the case is still open. */
@Controller
@RequestMapping("/cases/{number:TL-.*}/safety/{concern}/addendum")
class AddendumController {

    private final Cases cases;
    private final SafetyConcerns concerns;
    private final ReportAddenda addenda;
    private final Forms forms;
    private final MessageSource messages;

    AddendumController(
            Cases cases, SafetyConcerns concerns, ReportAddenda addenda, Forms forms, MessageSource messages) {
        this.cases = cases;
        this.concerns = concerns;
        this.addenda = addenda;
        this.forms = forms;
        this.messages = messages;
    }

    @Reads("safety")
    @GetMapping
    String write(@PathVariable String number, @PathVariable UUID concern, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        addenda.requireCorrectable(view.caseId(), concern, actor);
        model.addAttribute("case", view);
        model.addAttribute("concern", shown(view, concern, actor));
        return "safety/addendum";
    }

    @Reads("safety")
    @GetMapping("/form")
    @ResponseBody
    AskedForm form(@PathVariable String number, @PathVariable UUID concern, Actor actor, Locale locale) {
        CaseView view = cases.view(number, actor);
        addenda.requireCorrectable(view.caseId(), concern, actor);
        return forms.ask(ReportAddenda.FORM, view.caseId(), locale, actor);
    }

    @PostMapping
    ResponseEntity<Void> file(
            @PathVariable String number,
            @PathVariable UUID concern,
            @Valid @RequestBody AnsweredForm body,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        addenda.file(cases.view(number, actor).caseId(), concern, body, actor);
        String location = request.getContextPath() + "/cases/" + number + "/safety";
        RequestContextUtils.getOutputFlashMap(request)
                .put("done", messages.getMessage("safety.addendum.filed-now", null, locale));
        RequestContextUtils.saveOutputFlashMap(location, request, response);
        return ResponseEntity.noContent().header(HttpHeaders.LOCATION, location).build();
    }

    private ConcernView shown(CaseView view, UUID concern, Actor actor) {
        return concerns.visible(view.caseId(), actor).stream()
                .filter(one -> one.id().equals(concern))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("concern-unknown"));
    }
}
