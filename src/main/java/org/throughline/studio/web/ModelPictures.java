package org.throughline.studio.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import org.throughline.engine.ModelKind;
import org.throughline.model.FlowNode;
import org.throughline.model.FormModel.Component;
import org.throughline.model.ModelReader;

/** What a drawn file says, for pages that only show it: steps as a list, tables, fields of a form. */
@org.springframework.stereotype.Component
class ModelPictures {

    private static final Set<String> QUIET = Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway");

    private static final int LONGEST = 120;

    private final ModelReader modelReader;

    ModelPictures(ModelReader modelReader) {
        this.modelReader = modelReader;
    }

    void show(ModelKind kind, String content, Model model) {
        switch (kind) {
            case PROCESS -> model.addAttribute("steps", steps(content));
            case DECISION ->
                model.addAttribute("tables", modelReader.decision(content).tables());
            case FORM -> model.addAttribute("fields", fields(content));
        }
    }

    private List<FlowNode> steps(String bpmn) {
        return modelReader.process(bpmn).steps().stream()
                .filter(step -> step.name() != null && !QUIET.contains(step.type()))
                .toList();
    }

    /** A field of a form as it is asked. @param depth how many lists stand around it */
    record FormFieldPicture(
            String label, String type, int depth, boolean required, boolean conditional, List<String> options) {}

    private List<FormFieldPicture> fields(String form) {
        return modelReader.form(form).components().stream()
                .map(ModelPictures::field)
                .toList();
    }

    private static FormFieldPicture field(Component component) {
        JsonNode source = component.source();
        List<String> options = new ArrayList<>();
        source.path("values").forEach(value -> options.add(value.path("label").asText()));
        return new FormFieldPicture(
                label(component),
                component.type(),
                (int) Math.min(2, component.path().chars().filter(c -> c == '.').count()),
                source.path("validate").path("required").asBoolean(),
                source.hasNonNull("conditional"),
                options);
    }

    private static String label(Component component) {
        JsonNode source = component.source();
        String words = component.label() != null
                ? component.label()
                : source.path("dateLabel").asText(source.path("text").asText(component.id()));
        String plain =
                words.replaceAll("<[^>]*>", " ").replaceAll("[#*_`]+", "").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
