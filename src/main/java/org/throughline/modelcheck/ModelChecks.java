package org.throughline.modelcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
import org.throughline.staff.ActivityLicences;
import org.throughline.staff.LicenceKinds;

/** Checks drawn models before anybody works with them, each with what is drawn and published around it. */
@Service
@Transactional(readOnly = true)
public class ModelChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ModelChecks.class);

    private final ModelReader reader;
    private final RuleSet<ProcessModel> processRules;
    private final RuleSet<DecisionModel> decisionRules;
    private final RuleSet<FormModel> formRules;
    private final CheckContext.CheckSources parts;

    @Autowired
    ModelChecks(
            ModelReader reader,
            RuleSet<ProcessModel> processRules,
            RuleSet<DecisionModel> decisionRules,
            RuleSet<FormModel> formRules,
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
                processRules,
                decisionRules,
                formRules,
                new CheckContext.CheckSources(
                        library,
                        models,
                        actions,
                        expressions,
                        messages,
                        format.taskStages(),
                        new CheckContext.CheckedStaff(licences::all, activities::isStaffed)));
    }

    ModelChecks(
            ModelReader reader,
            RuleSet<ProcessModel> processRules,
            RuleSet<DecisionModel> decisionRules,
            RuleSet<FormModel> formRules,
            CheckContext.CheckSources parts) {
        this.reader = reader;
        this.processRules = processRules;
        this.decisionRules = decisionRules;
        this.formRules = formRules;
        this.parts = parts;
    }

    /** All these files, which are drawn together: against each other and against what is published. Errors first. */
    public List<Finding> of(List<ModelFile> drawn) {
        DraftOverlay drafts = DraftOverlay.of(drawn, reader);
        CheckContext context = new CheckContext(parts, drafts);
        List<Finding> findings = new ArrayList<>();
        drawn.forEach(file -> findings.addAll(check(kind(file), file.resource(), file.content(), context)));
        findings.addAll(elsewhere(drafts, context));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    /**
     * One model while it is being drawn.
     *
     * @param others what else is drawn with it
     */
    public List<Finding> of(ModelKind kind, String content, List<ModelFile> others) {
        List<ModelFile> files = new ArrayList<>(others);
        files.add(new ModelFile("drawn" + kind.suffix(), content));
        return check(kind, null, content, new CheckContext(parts, DraftOverlay.of(files, reader)));
    }

    /** What the redesign puts wrong in published processes that it does not draw. */
    private List<Finding> elsewhere(DraftOverlay drafts, CheckContext context) {
        CheckContext before = new CheckContext(parts, DraftOverlay.NONE);
        List<Finding> findings = new ArrayList<>();
        before.published().forEach((key, processModel) -> {
            if (!drafts.processKeys().contains(key)) {
                Set<String> already = across(key, processModel, before).stream()
                        .map(Finding::key)
                        .collect(Collectors.toSet());
                across(key, processModel, context).stream()
                        .filter(finding -> !already.contains(finding.key()))
                        .forEach(findings::add);
            }
        });
        return findings;
    }

    private List<Finding> across(String key, ProcessModel processModel, CheckContext context) {
        return complete(
                new Findings(ModelKind.PROCESS, key),
                findings -> processRules.checkAcross(processModel, context, findings));
    }

    private List<Finding> check(ModelKind kind, String resource, String content, CheckContext context) {
        try {
            return switch (kind) {
                case PROCESS -> process(reader.process(content), context);
                case DECISION -> decision(reader.decision(content), context);
                case FORM -> form(reader.form(content), context);
            };
        } catch (UnreadableModel unreadable) {
            Findings findings = new Findings(kind, resource == null ? "" : resource);
            String code = "drawing.unreadable." + unreadable.code();
            findings.errorOfFile(
                    "unreadable", new DefaultMessageSourceResolvable(new String[] {code}, unreadable.args(), code));
            return findings.findings();
        }
    }

    private List<Finding> process(ProcessModel processModel, CheckContext context) {
        Optional<BpmnProcess> main = processModel.processes().stream()
                .sorted((one, other) -> Boolean.compare(other.executable(), one.executable()))
                .findFirst();
        Findings findings =
                new Findings(ModelKind.PROCESS, main.map(BpmnProcess::id).orElse(""));
        return complete(findings, all -> processRules.check(processModel, context, all));
    }

    private List<Finding> decision(DecisionModel decision, CheckContext context) {
        String model =
                decision.tables().isEmpty() ? "" : decision.tables().get(0).id();
        Findings findings = new Findings(ModelKind.DECISION, model);
        return complete(findings, all -> decisionRules.check(decision, context, all));
    }

    private List<Finding> form(FormModel form, CheckContext context) {
        Findings findings = new Findings(ModelKind.FORM, form.id());
        return complete(findings, all -> formRules.check(form, context, all));
    }

    /**
     * What was found so far is worth more than a page that fails: a drawing that a rule did not foresee may not be
     * published, and says so.
     */
    private static List<Finding> complete(Findings findings, Consumer<Findings> rules) {
        try {
            rules.accept(findings);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            LOG.error("A rule failed on the model {}", findings.model(), unforeseen);
            findings.errorOfFile("check-failed");
        }
        return findings.findings();
    }

    private static ModelKind kind(ModelFile file) {
        return Arrays.stream(ModelKind.values())
                .filter(kind -> file.resource().endsWith(kind.suffix()))
                .findFirst()
                .orElseThrow();
    }
}
