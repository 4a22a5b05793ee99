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
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.designer.check.bpmn.ProcessChecks;
import org.throughline.designer.check.dmn.DecisionChecks;
import org.throughline.designer.check.form.FormChecks;
import org.throughline.drawing.DecisionDrawing;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.DrawingUnreadable;
import org.throughline.drawing.Drawings;
import org.throughline.drawing.DrawnProcess;
import org.throughline.drawing.FormDrawing;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.VettedActions;
import org.throughline.shell.Words;

/**
 * Looks for faults in what is drawn, before anybody works with it. Puts each drawing before its checks, with what is drawn and published around it.
 */
@Service
@Transactional(readOnly = true)
public class Checks {

    private final Drawings drawings;
    private final Redesigns redesigns;
    private final House.Parts parts;

    @Autowired
    Checks(
            Drawings drawings,
            Redesigns redesigns,
            ModelLibrary library,
            DrawnModels models,
            VettedActions actions,
            ExpressionReader expressions,
            MessageSource messages,
            Words words) {
        this(drawings, redesigns, new House.Parts(library, models, actions, expressions, messages, words.taskStages()));
    }

    Checks(Drawings drawings, Redesigns redesigns, House.Parts parts) {
        this.drawings = drawings;
        this.redesigns = redesigns;
        this.parts = parts;
    }

    /** All models of a redesign, against each other and against what is published. Errors first. */
    public List<Finding> of(UUID redesign) {
        List<ModelFile> files = redesigns.files(redesign);
        DraftsAround drafts = DraftsAround.of(files, drawings);
        House house = new House(parts, drafts);
        List<Finding> findings = new ArrayList<>();
        files.forEach(file -> findings.addAll(look(kind(file), file.resource(), file.content(), house)));
        findings.addAll(elsewhere(drafts, house));
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
        return look(kind, null, content, new House(parts, DraftsAround.of(files, drawings)));
    }

    /** What the redesign puts wrong in published processes that it does not draw. */
    private List<Finding> elsewhere(DraftsAround drafts, House house) {
        House before = new House(parts, DraftsAround.NONE);
        List<Finding> findings = new ArrayList<>();
        before.published().forEach((key, drawing) -> {
            if (!drafts.processKeys().contains(key)) {
                Set<String> known =
                        across(key, drawing, before).stream().map(Finding::key).collect(Collectors.toSet());
                across(key, drawing, house).stream()
                        .filter(finding -> !known.contains(finding.key()))
                        .forEach(findings::add);
            }
        });
        return findings;
    }

    private static List<Finding> across(String key, Drawing drawing, Known known) {
        Report report = new Report(ModelKind.PROCESS, key);
        ProcessChecks.lookAcross(drawing, known, report);
        return report.findings();
    }

    private List<Finding> look(ModelKind kind, String resource, String content, Known known) {
        try {
            return switch (kind) {
                case PROCESS -> process(drawings.process(content), known);
                case DECISION -> decision(drawings.decision(content), known);
                case FORM -> form(drawings.form(content), known);
            };
        } catch (DrawingUnreadable unreadable) {
            Report report = new Report(kind, resource == null ? "" : resource);
            String code = "drawing.unreadable." + unreadable.code();
            report.errorOfFile(
                    "unreadable", new DefaultMessageSourceResolvable(new String[] {code}, unreadable.args(), code));
            return report.findings();
        }
    }

    private static List<Finding> process(Drawing drawing, Known known) {
        Optional<DrawnProcess> main = drawing.processes().stream()
                .sorted((one, other) -> Boolean.compare(other.executable(), one.executable()))
                .findFirst();
        Report report = new Report(ModelKind.PROCESS, main.map(DrawnProcess::id).orElse(""));
        ProcessChecks.look(drawing, known, report);
        return report.findings();
    }

    private static List<Finding> decision(DecisionDrawing drawing, Known known) {
        String model = drawing.tables().isEmpty() ? "" : drawing.tables().get(0).id();
        Report report = new Report(ModelKind.DECISION, model);
        DecisionChecks.look(drawing, known, report);
        return report.findings();
    }

    private static List<Finding> form(FormDrawing drawing, Known known) {
        Report report = new Report(ModelKind.FORM, drawing.id());
        FormChecks.look(drawing, known, report);
        return report.findings();
    }

    private static ModelKind kind(ModelFile file) {
        return Arrays.stream(ModelKind.values())
                .filter(kind -> file.resource().endsWith(kind.suffix()))
                .findFirst()
                .orElseThrow();
    }


}
