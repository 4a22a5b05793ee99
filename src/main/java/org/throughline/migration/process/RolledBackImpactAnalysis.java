package org.throughline.migration.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.migration.ChangeSet;
import org.throughline.migration.ChangeSets;
import org.throughline.migration.CountedCase;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.domain.ImpactCaseRepository;
import org.throughline.migration.domain.ImpactListRepository;
import org.throughline.migration.domain.ImpactRunRepository;
import org.throughline.migration.domain.ImpactRunRepository.EffectRun;
import org.throughline.migration.domain.StepMappingRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

@Service
class RolledBackImpactAnalysis implements ImpactAnalysis {

    private static final int MOST_STEPS = 500;

    private final ChangeSets changes;
    private final ImpactRunner runner;
    private final ImpactRunRepository runs;
    private final ImpactCaseRepository records;
    private final ImpactListRepository lists;
    private final StepMappingRepository mappings;
    private final ImpactViewMapper mapper;
    private final Clock clock;

    RolledBackImpactAnalysis(
            ChangeSets changes,
            ImpactRunner runner,
            ImpactRunRepository runs,
            ImpactCaseRepository records,
            ImpactListRepository lists,
            StepMappingRepository mappings,
            ImpactViewMapper mapper,
            Clock clock) {
        this.changes = changes;
        this.runner = runner;
        this.runs = runs;
        this.records = records;
        this.lists = lists;
        this.mappings = mappings;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void start(UUID redesign, Actor by) {
        ChangeSet change = changes.change(redesign, by);
        if (change.discarded()) {
            throw Rejection.conflict("redesign-closed");
        }
        runner.start(change, mappings.of(redesign), by);
    }

    @Override
    @Transactional
    public void stop(UUID redesign, Actor by) {
        changes.change(redesign, by);
        runs.stop(redesign, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public EffectView view(UUID redesign, Actor by) {
        ChangeSet change = changes.view(redesign, by);
        Optional<EffectRun> run = runs.find(redesign, clock.instant());
        boolean outdated = run.filter(last -> isOutdated(change, last)).isPresent();
        return mapper.view(run, outdated);
    }

    private boolean isOutdated(ChangeSet change, EffectRun run) {
        boolean drawn = !change.isPublished() && change.changedAt().isAfter(run.startedAt());
        return drawn
                || mappings.mappedAt(change.id())
                        .filter(at -> at.isAfter(run.startedAt()))
                        .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<CaseEffect> cases(UUID redesign, CaseFilter filter, String after, Integer limit, Actor by) {
        changes.view(redesign, by);
        int size = Slice.limit(limit);
        List<String> cursor = after == null ? List.of("", "") : Cursor.parts(after, 2);
        return Slice.of(
                        records.slice(redesign, filter, cursor.get(0), cursor.get(1), size + 1),
                        size,
                        last -> Cursor.of(
                                last.effect().caseNumber(), last.effect().processInstanceId()))
                .map(mapper::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<CountedCase> listed(UUID redesign, String list, String after, Integer limit, Actor by) {
        changes.view(redesign, by);
        if (!lists.isKept(redesign, list)) {
            throw Rejection.notFound("effect-list-unknown");
        }
        int size = Slice.limit(limit);
        int position = after == null ? 0 : position(after);
        return Slice.of(
                        lists.slice(redesign, list, position, size + 1),
                        size,
                        last -> Cursor.of(String.valueOf(last.position())))
                .map(ImpactListRepository.ListedRow::listed);
    }

    private static int position(String after) {
        try {
            return Integer.parseInt(Cursor.parts(after, 1).get(0));
        } catch (NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    @Override
    @Transactional
    public void map(UUID redesign, String processKey, Map<String, String> steps, Actor by) {
        changes.change(redesign, by);
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
