package org.throughline.studio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.play.ScenarioCatalog;
import org.throughline.play.ScenarioCatalog.RedesignRun;
import org.throughline.play.ScenarioOutcome;
import org.throughline.play.ScenarioView;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.studio.domain.Redesign;
import org.throughline.studio.domain.RedesignRepository;

/** Every scenario with its last result in each redesign that is still drawn. */
@Service
@Transactional(readOnly = true)
public class ScenarioResults {

    /** More are never drawn at once; of more, the newest. */
    private static final int MOST_REDESIGNS = 20;

    private final ScenarioCatalog catalog;
    private final RedesignRepository redesigns;

    ScenarioResults(ScenarioCatalog catalog, RedesignRepository redesigns) {
        this.catalog = catalog;
        this.redesigns = redesigns;
    }

    /** By name. */
    public Slice<ScenarioLine> list(String after, Integer limit, Actor by) {
        Slice<ScenarioView> page = catalog.list(after, limit, by);
        Map<UUID, Redesign> open =
                redesigns.open(MOST_REDESIGNS).stream().collect(Collectors.toMap(Redesign::id, Function.identity()));
        Map<UUID, Instant> changedAt =
                open.values().stream().collect(Collectors.toMap(Redesign::id, Redesign::updatedAt));
        Map<UUID, List<RedesignRun>> runs =
                catalog.runs(page.items().stream().map(ScenarioView::id).toList(), changedAt).stream()
                        .collect(Collectors.groupingBy(RedesignRun::scenario));
        return page.map(scenario -> new ScenarioLine(
                scenario,
                runs.getOrDefault(scenario.id(), List.of()).stream()
                        .map(run -> result(run, open.get(run.redesign())))
                        .toList()));
    }

    private static ScenarioResult result(RedesignRun run, Redesign redesign) {
        return new ScenarioResult(redesign.id(), redesign.title(), run.outcome(), run.ranAt(), run.outdated());
    }

    /** @param results the redesign that it was run through last, first */
    public record ScenarioLine(ScenarioView scenario, List<ScenarioResult> results) {}

    /** @param outdated whether something was drawn since */
    public record ScenarioResult(
            UUID redesign, String title, ScenarioOutcome outcome, Instant ranAt, boolean outdated) {}
}
