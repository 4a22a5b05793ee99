package org.throughline.casefile.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.throughline.casefile.Amendments;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseOverviewPart;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.casefile.Transfers;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** The page of a case. Each tab is an address. */
@Controller
class CaseController {

    private static final int LATEST = 5;

    private final Cases cases;
    private final Timeline timeline;
    private final List<CaseOverviewPart> parts;
    private final Answers answers;
    private final Amendments amendments;
    private final Transfers transfers;
    private final ClientViewMapper client;
    private final AnswerViewMapper reading;
    private final ProcessViewMapper processes;

    CaseController(
            Cases cases,
            Timeline timeline,
            List<CaseOverviewPart> parts,
            Answers answers,
            Amendments amendments,
            Transfers transfers,
            ClientViewMapper client,
            AnswerViewMapper reading,
            ProcessViewMapper processes) {
        this.cases = cases;
        this.timeline = timeline;
        this.parts = parts;
        this.answers = answers;
        this.amendments = amendments;
        this.transfers = transfers;
        this.client = client;
        this.reading = reading;
        this.processes = processes;
    }

    @Reads("overview")
    @GetMapping("/cases/{number:TL-.*}")
    String overview(@PathVariable String number, Actor actor, Locale locale, Model model) {
        CaseView view = show(number, actor, model);
        model.addAttribute(
                "latest", timeline.slice(view.caseId(), LATEST, null, locale).items());
        model.addAttribute("parts", shown(view));
        model.addAttribute("client", client.of(view, actor));
        model.addAttribute(
                "transfer", view.isOpen() ? transfers.open(view.caseId()).orElse(null) : null);
        return "casefile/overview";
    }

    @Reads("timeline")
    @GetMapping("/cases/{number:TL-.*}/timeline")
    String timeline(
            @PathVariable String number,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale,
            Model model) {
        CaseView view = show(number, actor, model);
        model.addAttribute("entries", timeline.slice(view.caseId(), null, after, locale));
        return "casefile/timeline";
    }

    @Reads("answers")
    @GetMapping("/cases/{number:TL-.*}/answers")
    String answers(
            @PathVariable String number,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale,
            Model model) {
        CaseView view = show(number, actor, model);
        Slice<Submission> slice = answers.slice(view.caseId(), null, after, actor);
        List<Submission> shown = slice.items();
        model.addAttribute("next", slice.next());
        model.addAttribute("submissions", reading.read(shown, locale));
        model.addAttribute("corrections", reading.corrected(shown, amendments.ofCase(view.caseId()), locale));
        model.addAttribute(
                "theirs",
                shown.stream()
                        .filter(submission -> amendments.isTheirs(submission, actor))
                        .map(submission -> submission.id().toString())
                        .toList());
        return "casefile/answers";
    }

    @Reads("process")
    @GetMapping("/cases/{number:TL-.*}/process")
    String process(
            @PathVariable String number,
            @RequestParam(required = false) String show,
            Actor actor,
            Locale locale,
            Model model) {
        CaseView view = show(number, actor, model);
        model.addAttribute("processes", processes.of(view, show, locale));
        return "casefile/process";
    }

    /** The picture of one process of this case. */
    @Reads("process")
    @GetMapping(path = "/cases/{number:TL-.*}/process/{instanceId}/model", produces = MediaType.TEXT_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String number, @PathVariable String instanceId, Actor actor) {
        return processes.model(cases.view(number, actor), instanceId);
    }

    private List<OverviewPart> shown(CaseView view) {
        return parts.stream()
                .flatMap(part ->
                        part.content(view.caseId()).stream().map(content -> new OverviewPart(part.template(), content)))
                .toList();
    }

    private CaseView show(String number, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        model.addAttribute("case", view);
        return view;
    }

    /** A part of the overview, with the template that shows it. */
    record OverviewPart(String template, Object content) {}
}
