package org.throughline.studio.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.insight.BackTest.DecisionDifference;
import org.throughline.migration.CountedCase;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.DecisionEffect;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.studio.Redesigns;
import org.throughline.studio.TakenBackRedesigns;

/** The cases behind the numbers of an effect. Names no client. */
@Controller
@RequestMapping("/studio/redesigns/{id}/effect")
class ImpactCasesController {

    private final ImpactAnalysis impactAnalysis;
    private final Redesigns redesigns;
    private final TakenBackRedesigns takenBack;
    private final ImpactPage reading;
    private final ImpactLists lists;

    ImpactCasesController(
            ImpactAnalysis impactAnalysis,
            Redesigns redesigns,
            TakenBackRedesigns takenBack,
            ImpactPage reading,
            ImpactLists lists) {
        this.impactAnalysis = impactAnalysis;
        this.redesigns = redesigns;
        this.takenBack = takenBack;
        this.reading = reading;
        this.lists = lists;
    }

    @GetMapping("/cases")
    String cases(
            @PathVariable UUID id,
            CaseChoice filter,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        EffectView effect = impactAnalysis.view(id, actor);
        model.addAttribute("redesign", redesigns.view(id, actor));
        model.addAttribute("effect", effect);
        model.addAttribute("takesBack", !takenBack.of(id, actor).isEmpty());
        model.addAttribute("reading", reading.read(id, effect));
        model.addAttribute("filter", filter);
        model.addAttribute("outcomes", MoveOutcome.values());
        model.addAttribute("changes", TaskChange.values());
        model.addAttribute("cases", impactAnalysis.cases(id, filter.filter(), after, null, actor));
        return "studio/effect-cases";
    }

    /** Decisions that would have come out otherwise. @param from how many were shown before */
    @GetMapping("/decisions/{key}")
    String decisions(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int after,
            Actor actor,
            Model model) {
        DecisionEffect decision = impactAnalysis.view(id, actor).decisions().stream()
                .filter(one -> one.decisionKey().equals(key))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("model-unknown"));
        model.addAttribute("redesign", redesigns.view(id, actor));
        model.addAttribute("decision", decision);
        model.addAttribute("differences", slice(decision.outcome().cases(), Math.max(0, after)));
        return "studio/effect-decisions";
    }

    /** All cases of a line that names but the first of them. */
    @GetMapping("/lists/{list}")
    String listed(
            @PathVariable UUID id,
            @PathVariable String list,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        Slice<CountedCase> cases = impactAnalysis.listed(id, list, after, null, actor);
        model.addAttribute("redesign", redesigns.view(id, actor));
        model.addAttribute(
                "line",
                lists.title(impactAnalysis.view(id, actor), list)
                        .orElseThrow(() -> Rejection.notFound("effect-list-unknown")));
        model.addAttribute("cases", cases);
        model.addAttribute("drafts", cases.items().stream().anyMatch(listed -> listed.draft() != null));
        return "studio/effect-listed";
    }

    private static Slice<DecisionDifference> slice(List<DecisionDifference> all, int from) {
        int begin = Math.min(from, all.size());
        int end = Math.min(begin + Slice.DEFAULT_LIMIT, all.size());
        return new Slice<>(all.subList(begin, end), end < all.size() ? String.valueOf(end) : null);
    }
}
