package org.throughline.careplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.careplan.domain.ActionStep;
import org.throughline.careplan.domain.PlanRepository;
import org.throughline.careplan.domain.Revision;
import org.throughline.careplan.domain.StepMarkRepository;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.Timeline;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** Which steps of the plan in force are done. The plan's text stays as it is sealed. */
@Service
@Transactional
public class PlanSteps {

    private static final String KIND = "plan";

    private final PlanRepository plans;
    private final StepMarkRepository marks;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Clock clock;

    PlanSteps(PlanRepository plans, StepMarkRepository marks, CaseAccess access, Timeline timeline, Clock clock) {
        this.plans = plans;
        this.marks = marks;
        this.access = access;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The marks of the case's steps by the step's own words; the caller has checked access. */
    @Transactional(readOnly = true)
    public Map<String, StepMark> marks(UUID caseId) {
        return marks.newest(caseId).stream()
                .filter(mark -> mark.doneOn() != null)
                .collect(Collectors.toMap(StepMark::action, Function.identity()));
    }

    /**
     * Notes that a step is done, or that it is open after all. The same said again changes nothing.
     *
     * @param step its place in the plan in force, counted from 0
     * @param doneOn null where it is open
     * @throws Rejection not found {@code case-unknown}, {@code plan-step-unknown}; forbidden for who reads in an
     *     emergency; invalid at {@code doneOn} for a day that is still to come
     */
    public void mark(UUID caseId, int step, LocalDate doneOn, Actor actor) {
        access.requireChange(actor, caseId);
        if (doneOn != null && doneOn.isAfter(LocalDate.now(clock))) {
            throw Rejection.invalidField("doneOn", "plan-step-ahead");
        }
        Revision inForce = plans.active(caseId)
                .filter(revision ->
                        step >= 0 && step < revision.content().steps().size())
                .orElseThrow(() -> Rejection.notFound("plan-step-unknown"));
        ActionStep marked = inForce.content().steps().get(step);
        StepMark known = marks(caseId).get(marked.action());
        if (doneOn == null ? known != null : known == null || !known.doneOn().equals(doneOn)) {
            marks.add(caseId, inForce.id(), new StepMark(marked.action(), doneOn, actor.username()), clock.instant());
            timeline.record(
                    caseId,
                    KIND,
                    actor.username(),
                    doneOn == null ? "timeline.plan-step-open" : "timeline.plan-step-done",
                    step + 1);
        }
    }
}
