package org.throughline.designer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.bpmn.ProcessChecks;
import org.throughline.designer.check.dmn.DecisionChecks;
import org.throughline.designer.check.form.FormChecks;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.VettedActions;
import org.throughline.model.BpmnProcess;
import org.throughline.model.DecisionModel;
import org.throughline.model.FormModel;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessModel;
import org.throughline.model.UnreadableModel;
import org.throughline.shell.DisplayFormat;

/**
 * Looks for faults in what is drawn, before anybody works with it. Puts each processModel before its checks, with what is drawn and published around it.
 */
@Service
@Transactional(readOnly = true)
public class ModelChecks {

    private final ModelReader modelReader;
    private final Redesigns redesigns;
    private final CheckContext.Parts parts;

    @Autowired
    ModelChecks(
            ModelReader modelReader,
            Redesigns redesigns,
            ModelLibrary library,
            PublishedModelReader models,
            VettedActions actions,
            ExpressionReader expressions,
            MessageSource messages,
            DisplayFormat displayFormat) {
        this(
                modelReader,
                redesigns,
                new CheckContext.Parts(library, models, actions, expressions, messages, displayFormat.taskStages()));
    }

    ModelChecks(ModelReader modelReader, Redesigns redesigns, CheckContext.Parts parts) {
        this.modelReader = modelReader;
        this.redesigns = redesigns;
        this.parts = parts;
    }

    /** All models of a redesign, against each other and against what is published. Errors first. */
    public List<Finding> of(UUID redesign) {
        List<ModelFile> files = redesigns.files(redesign);
        DraftOverlay drafts = DraftOverlay.of(files, modelReader);
        CheckContext checkContext = new CheckContext(parts, drafts);
        List<Finding> findings = new ArrayList<>();
        files.forEach(file -> findings.addAll(look(kind(file), file.resource(), file.content(), checkContext)));
        findings.addAll(elsewhere(drafts, checkContext));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    /**
     * One model while it is being drawn.
     *
     * @param redesign what else is drawn with it; null where nothing is
     */
    public List<Finding> of(ModelKind kind, String content, UUID redesign) {
        List<ModelFile> files = new ArrayList<>(redesign == null ? List.of() : redesigns.files(redesign));
        files.add(new ModelFile("drawn" + kind.suffix(), content));
        return look(kind, null, content, new CheckContext(parts, DraftOverlay.of(files, modelReader)));
    }

    /** What the redesign puts wrong in published processes that it does not draw. */
    private List<Finding> elsewhere(DraftOverlay drafts, CheckContext checkContext) {
        CheckContext before = new CheckContext(parts, DraftOverlay.NONE);
        List<Finding> findings = new ArrayList<>();
        before.published().forEach((key, processModel) -> {
            if (!drafts.processKeys().contains(key)) {
                Set<String> knownModels = across(key, processModel, before).stream()
                        .map(Finding::key)
                        .collect(Collectors.toSet());
                across(key, processModel, checkContext).stream()
                        .filter(finding -> !knownModels.contains(finding.key()))
                        .forEach(findings::add);
            }
        });
        return findings;
    }

    private static List<Finding> across(String key, ProcessModel processModel, KnownModels knownModels) {
        Findings report = new Findings(ModelKind.PROCESS, key);
        ProcessChecks.lookAcross(processModel, knownModels, report);
        return report.findings();
    }

    private List<Finding> look(ModelKind kind, String resource, String content, KnownModels knownModels) {
        try {
            return switch (kind) {
                case PROCESS -> process(modelReader.process(content), knownModels);
                case DECISION -> decision(modelReader.decision(content), knownModels);
                case FORM -> form(modelReader.form(content), knownModels);
            };
        } catch (UnreadableModel unreadable) {
            Findings report = new Findings(kind, resource == null ? "" : resource);
            String code = "drawing.unreadable." + unreadable.code();
            report.errorOfFile(
                    "unreadable", new DefaultMessageSourceResolvable(new String[] {code}, unreadable.args(), code));
            return report.findings();
        }
    }

    private static List<Finding> process(ProcessModel processModel, KnownModels knownModels) {
        Optional<BpmnProcess> main = processModel.processes().stream()
                .sorted((one, other) -> Boolean.compare(other.executable(), one.executable()))
                .findFirst();
        Findings report =
                new Findings(ModelKind.PROCESS, main.map(BpmnProcess::id).orElse(""));
        ProcessChecks.look(processModel, knownModels, report);
        return report.findings();
    }

    private static List<Finding> decision(DecisionModel processModel, KnownModels knownModels) {
        String model = processModel.tables().isEmpty()
                ? ""
                : processModel.tables().get(0).id();
        Findings report = new Findings(ModelKind.DECISION, model);
        DecisionChecks.look(processModel, knownModels, report);
        return report.findings();
    }

    private static List<Finding> form(FormModel processModel, KnownModels knownModels) {
        Findings report = new Findings(ModelKind.FORM, processModel.id());
        FormChecks.look(processModel, knownModels, report);
        return report.findings();
    }

    private static ModelKind kind(ModelFile file) {
        return Arrays.stream(ModelKind.values())
                .filter(kind -> file.resource().endsWith(kind.suffix()))
                .findFirst()
                .orElseThrow();
    }
}
