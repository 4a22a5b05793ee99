package org.throughline.designer.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.drawing.Drawings;
import org.throughline.drawing.DrawnStep;
import org.throughline.engine.ModelKind;

/** What a drawn file says, for pages that only show it: steps as a list, tables, fields of a form. */
@Component
class Pictures {

    private static final Set<String> QUIET = Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway");

    private final Drawings drawings;

    Pictures(Drawings drawings) {
        this.drawings = drawings;
    }

    void show(ModelKind kind, String content, Model model) {
        switch (kind) {
            case PROCESS -> model.addAttribute("steps", steps(content));
            case DECISION -> model.addAttribute("tables", drawings.decision(content).tables());
            case FORM -> model.addAttribute("fields", drawings.form(content).components());
        }
    }

    private List<DrawnStep> steps(String bpmn) {
        return drawings.process(bpmn).steps().stream()
                .filter(step -> step.name() != null && !QUIET.contains(step.type()))
                .toList();
    }
}
