package org.throughline.designer.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.designer.ImpactAnalysis;
import org.throughline.designer.RedesignState;
import org.throughline.designer.RedesignView;
import org.throughline.designer.Redesigns;
import org.throughline.designer.domain.ImpactCaseRepository;
import org.throughline.designer.domain.ImpactRunRepository;
import org.throughline.designer.domain.ImpactRunRepository.EffectRun;
import org.throughline.designer.domain.StepMappingRepository;
import org.throughline.designer.domain.StudioPolicy;
import org.throughline.shared.Actor;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

@Service
class RolledBackImpactAnalysis implements ImpactAnalysis {

    private static final int MOST_STEPS = 500;

    private final Redesigns redesigns;
    private final ImpactRunner runner;
    private final ImpactRunRepository runs;
    private final ImpactCaseRepository records;
    private final StepMappingRepository mappings;
    private final ImpactViewMapper telling;
    private final Clock clock;

    RolledBackImpactAnalysis(
            Redesigns redesigns,
            ImpactRunner runner,
            ImpactRunRepository runs,
            ImpactCaseRepository records,
            StepMappingRepository mappings,
            ImpactViewMapper telling,
            Clock clock) {
        this.redesigns = redesigns;
        this.runner = runner;
        this.runs = runs;
        this.records = records;
        this.mappings = mappings;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public void start(UUID redesign, Actor by) {
        StudioPolicy.requireAdministrator(by);
        RedesignView view = redesigns.view(redesign, by);
        if (view.state() == RedesignState.DISCARDED) {
            throw Rejection.conflict("redesign-closed");
        }
        runner.start(view, mappings.of(redesign), by);
    }

    @Override
    @Transactional
    public void stop(UUID redesign, Actor by) {
        StudioPolicy.requireAdministrator(by);
        redesigns.view(redesign, by);
        runs.stop(redesign, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public EffectView view(UUID redesign, Actor by) {
        RedesignView view = redesigns.view(redesign, by);
        Optional<EffectRun> run = runs.find(redesign, clock.instant());
        boolean outdated = run.filter(last -> isOutdated(view, last)).isPresent();
        return telling.view(run, outdated);
    }

    private boolean isOutdated(RedesignView view, EffectRun run) {
        boolean drawn =
                view.state() != RedesignState.PUBLISHED && view.updatedAt().isAfter(run.startedAt());
        return drawn
                || mappings.mappedAt(view.id())
                        .filter(at -> at.isAfter(run.startedAt()))
                        .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<CaseEffect> cases(UUID redesign, CaseFilter filter, String after, Integer limit, Actor by) {
        redesigns.view(redesign, by);
        int size = Slice.limit(limit);
        List<String> cursor = after == null ? List.of("", "") : Cursor.parts(after, 2);
        return Slice.of(
                        records.slice(redesign, filter, cursor.get(0), cursor.get(1), size + 1),
                        size,
                        last -> Cursor.of(last.caseNumber(), last.processInstanceId()))
                .map(telling::told);
    }

    @Override
    @Transactional
    public void map(UUID redesign, String processKey, Map<String, String> steps, Actor by) {
        StudioPolicy.requireAdministrator(by);
        redesigns.view(redesign, by);
        boolean readable = steps.size() <= MOST_STEPS
                && steps.entrySet().stream().allMatch(step -> isId(step.getKey()) && isId(step.getValue()));
        if (!readable) {
            throw Rejection.invalidField("steps", "step-mapping-odd");
        }
        mappings.put(redesign, processKey, steps, by.username(), clock.instant());
    }

    private static boolean isId(String step) {
        return step != null && step.matches("[A-Za-z_][A-Za-z0-9_.\\-]{0,199}");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> mapping(UUID redesign, String processKey) {
        return mappings.of(redesign).getOrDefault(processKey, Map.of());
    }
}
