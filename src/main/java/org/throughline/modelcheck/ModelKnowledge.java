package org.throughline.modelcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.VettedActions;
import org.throughline.model.BpmnProcess;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessModel;
import org.throughline.modelcheck.KnownValues.ValueReader;
import org.throughline.shared.Language;
import org.throughline.shell.DisplayFormat;
import org.throughline.staff.ActivityLicences;
import org.throughline.staff.LicenceKinds;

/** What tables and dividing ways know of a case, and what they will not know once drawn models are published. */
@Service
@Transactional(readOnly = true)
public class ModelKnowledge {

    private final ModelReader reader;
    private final KnownValues known;
    private final CheckContext.CheckSources parts;

    @Autowired
    ModelKnowledge(
            ModelReader reader,
            KnownValues known,
            ModelLibrary library,
            PublishedModelReader models,
            VettedActions actions,
            ExpressionReader expressions,
            MessageSource messages,
            DisplayFormat format,
            LicenceKinds licences,
            ActivityLicences activities) {
        this(
                reader,
                known,
                new CheckContext.CheckSources(
                        library,
                        models,
                        actions,
                        expressions,
                        messages,
                        format.taskStages(),
                        new CheckContext.CheckedStaff(licences::all, activities::isStaffed)));
    }

    ModelKnowledge(ModelReader reader, KnownValues known, CheckContext.CheckSources parts) {
        this.reader = reader;
        this.known = known;
        this.parts = parts;
    }

    /** What no column asks, no form asks or no action leaves any more, by who read it; in that language. */
    public List<LostKnowledge> lost(List<ModelFile> drawn, Language language) {
        CheckContext before = new CheckContext(parts, DraftOverlay.NONE);
        CheckContext after = new CheckContext(parts, DraftOverlay.of(drawn, reader));
        Map<ValueReader, Set<String>> then = known.of(after);
        QuestionWords words = new QuestionWords(before, parts.messages(), language);
        List<LostKnowledge> lost = new ArrayList<>();
        known.of(before).forEach((who, names) -> {
            Set<String> gone = new TreeSet<>(names);
            gone.removeAll(then.getOrDefault(who, Set.of()));
            if (!gone.isEmpty()) {
                lost.add(lost(who, then.containsKey(who), gone, before, words));
            }
        });
        return lost;
    }

    private static LostKnowledge lost(
            ValueReader who, boolean asked, Set<String> gone, CheckContext before, QuestionWords words) {
        DecisionTable table =
                who.kind() == ModelKind.DECISION ? before.decision(who.model()).orElse(null) : null;
        List<String> questions =
                gone.stream().map(name -> words.of(name, table)).distinct().toList();
        return new LostKnowledge(
                who.kind(),
                who.model(),
                table == null ? name(who.model(), before) : table.name(),
                who.step(),
                stepName(who, before),
                asked,
                questions);
    }

    private static String name(String process, CheckContext before) {
        return before.process(process).stream()
                .map(ProcessModel::processes)
                .flatMap(List::stream)
                .filter(one -> one.id().equals(process) && one.name() != null)
                .map(BpmnProcess::name)
                .findFirst()
                .orElse(process);
    }

    private static String stepName(ValueReader who, CheckContext before) {
        return who.step() == null
                ? null
                : before.process(who.model())
                        .flatMap(process -> process.step(who.step()))
                        .map(FlowNode::name)
                        .orElse(who.step());
    }
}
