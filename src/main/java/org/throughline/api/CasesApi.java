package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.careplan.Plans;
import org.throughline.casefile.Amendment;
import org.throughline.casefile.Amendments;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseQuery;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.referral.Referrals;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

/** Every read of one case goes through {@link Cases#view}, which checks access and logs the read. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

    /** Open or closed. */
    enum Status {
        OPEN,
        CLOSED
    }

    private final Cases cases;
    private final Plans plans;
    private final Referrals referrals;
    private final Timeline timeline;
    private final Answers answers;
    private final Amendments amendments;
    private final Worklist worklist;
    private final CaseDetailMapper rows;
    private final TaskDetailMapper taskDetailMapper;

    CasesApi(
            Cases cases,
            Plans plans,
            Referrals referrals,
            Timeline timeline,
            Answers answers,
            Amendments amendments,
            Worklist worklist,
            CaseDetailMapper rows,
            TaskDetailMapper taskDetailMapper) {
        this.cases = cases;
        this.plans = plans;
        this.referrals = referrals;
        this.timeline = timeline;
        this.answers = answers;
        this.amendments = amendments;
        this.worklist = worklist;
        this.rows = rows;
        this.taskDetailMapper = taskDetailMapper;
    }

    @Reads("cases")
    @GetMapping
    @Operation(summary = "Cases that the caller may know of, newest first")
    Slice<CaseRow> list(
            @RequestParam(defaultValue = "all") WorkScope scope,
            @RequestParam(required = false) Status status,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String answered,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        CaseQuery query = new CaseQuery(lower(scope), status == null ? null : lower(status), q, limit, after, answered);
        return cases.list(query, actor).map(rows::row);
    }

    @Reads("overview")
    @GetMapping("/{caseNumber}")
    @Operation(summary = "A case with its open tasks, plan and referrals")
    CaseDetail one(@PathVariable String caseNumber, Actor actor, Locale locale) {
        CaseView view = cases.view(caseNumber, actor);
        return new CaseDetail(
                rows.row(view.summary()),
                view.summary().client().birthDate(),
                worklist.ofCase(caseNumber).stream()
                        .map(item -> taskDetailMapper.row(item, locale))
                        .toList(),
                plans.current(view.caseId()).map(rows::plan).orElse(null),
                referrals.ofCase(view.caseId()).stream().map(rows::referral).toList(),
                rows.safety(view.safety()));
    }

    @Reads("timeline")
    @GetMapping("/{caseNumber}/timeline")
    @Operation(summary = "What happened in a case, newest first")
    Slice<CaseDetail.TimelineRow> timeline(
            @PathVariable String caseNumber,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale) {
        CaseView view = cases.view(caseNumber, actor);
        return timeline.slice(view.caseId(), limit, after, locale).map(rows::timeline);
    }

    @Reads("answers")
    @GetMapping("/{caseNumber}/answers")
    @Operation(summary = "Every form submission of a case, newest first")
    Slice<CaseDetail.AnswersRow> answers(@PathVariable String caseNumber, Actor actor) {
        CaseView view = cases.view(caseNumber, actor);
        List<Amendment> corrected = amendments.ofCase(view.caseId());
        List<CaseDetail.AnswersRow> items = answers.shown(view.caseId(), actor).stream()
                .map(submission -> rows.answers(submission, corrected))
                .toList();
        return new Slice<>(items, null);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
