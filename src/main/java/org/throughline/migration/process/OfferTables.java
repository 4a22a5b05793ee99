package org.throughline.migration.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.engine.DecisionTrials;
import org.throughline.engine.DecisionTrials.Trial;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.engine.TaskProjection;
import org.throughline.migration.ChangeSet.ChangedModel;
import org.throughline.migration.ChangeSets;
import org.throughline.migration.impact.OfferingSteps;
import org.throughline.migration.impact.OfferingSteps.OfferingStep;
import org.throughline.migration.impact.OfferingSteps.VariableUse;
import org.throughline.model.ProcessModel;

/** The changed tables of a redesign that say, in some drawing that runs, who may do its tasks. */
@Component
class OfferTables {

    private final ChangeSets changes;
    private final ModelLibrary library;
    private final DecisionTrials trials;
    private final ExpressionReader expressions;
    private final RunningDrawings drawings;

    OfferTables(
            ChangeSets changes,
            ModelLibrary library,
            DecisionTrials trials,
            ExpressionReader expressions,
            RunningDrawings drawings) {
        this.changes = changes;
        this.library = library;
        this.trials = trials;
        this.expressions = expressions;
        this.drawings = drawings;
    }

    /**
     * One table, for one thread.
     *
     * @param version under which its answers are kept
     * @param drawings that run
     */
    record OfferTable(String key, String name, int version, Trial trial, OfferDrawings drawings) {

        /** Where this drawing asks it about who may do a task. */
        List<OfferingStep> steps(String definition) {
            return drawings.steps(definition, key);
        }

        VariableUse use(String definition, String variable) {
            return drawings.use(definition, variable);
        }
    }

    /** What is read of drawings, each once. */
    private static final class OfferDrawings {

        private static final VariableUse NONE = new VariableUse(Set.of(), Map.of());

        private final Function<String, ProcessModel> drawn;
        private final ExpressionReader expressions;
        private final Map<List<String>, List<OfferingStep>> steps = new HashMap<>();
        private final Map<List<String>, VariableUse> uses = new HashMap<>();

        OfferDrawings(Function<String, ProcessModel> drawn, ExpressionReader expressions) {
            this.drawn = drawn;
            this.expressions = expressions;
        }

        List<OfferingStep> steps(String definition, String table) {
            ProcessModel model = drawn.apply(definition);
            return steps.computeIfAbsent(
                    List.of(definition, table),
                    key -> model == null ? List.of() : OfferingSteps.of(model, table, expressions));
        }

        VariableUse use(String definition, String variable) {
            ProcessModel model = drawn.apply(definition);
            return uses.computeIfAbsent(
                    List.of(definition, variable),
                    key -> model == null ? NONE : OfferingSteps.use(model, variable, expressions));
        }
    }

    /** As it is drawn. */
    List<OfferTable> of(ImpactJob job) {
        return job.of(ModelKind.DECISION).stream()
                .filter(OfferTables::isAsked)
                .map(table ->
                        job.deploymentId() == null ? table(table, table.file().content()) : published(table))
                .toList();
    }

    /** Of a published redesign, as they hold now. */
    List<OfferTable> of(UUID redesign) {
        return changes.models(redesign).stream()
                .filter(model -> model.kind() == ModelKind.DECISION)
                .filter(OfferTables::isAsked)
                .map(this::published)
                .toList();
    }

    /** The table of due dates is counted by itself. */
    private static boolean isAsked(ChangedModel table) {
        return !table.key().equals(TaskProjection.DUE_DATES);
    }

    private OfferTable published(ChangedModel table) {
        return table(
                table,
                library.newest(ModelKind.DECISION, table.key())
                        .map(library::content)
                        .orElseGet(() -> table.file().content()));
    }

    private OfferTable table(ChangedModel table, String dmn) {
        return new OfferTable(
                table.key(),
                table.name(),
                library.newest(ModelKind.DECISION, table.key())
                        .map(ModelVersion::version)
                        .orElse(0),
                trials.of(table.key(), dmn),
                new OfferDrawings(drawings.drawings(), expressions));
    }
}
