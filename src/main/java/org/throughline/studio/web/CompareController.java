package org.throughline.studio.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelReader;
import org.throughline.modeldiff.ModelDiff.ModelChange;
import org.throughline.modeldiff.ModelDiff.What;
import org.throughline.shared.Actor;
import org.throughline.studio.ModelVersionPairs;
import org.throughline.studio.ModelVersionPairs.Pair;

/** Two versions of a model side by side: two colored diagrams, a table cell by cell, a form field by field. */
@Controller
class CompareController {

    private final ModelVersionPairs sides;
    private final ModelReader modelReader;
    private final StudioNames studioNames;

    CompareController(ModelVersionPairs sides, ModelReader modelReader, StudioNames studioNames) {
        this.sides = sides;
        this.modelReader = modelReader;
        this.studioNames = studioNames;
    }

    /**
     * @param redesign short for its draft as the newer side
     * @param offer whatever it is, what the program offers is the newer side
     */
    @GetMapping("/studio/{kind:process|decision|form}/{key}/compare")
    String compare(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) UUID redesign,
            @RequestParam(required = false) UUID offer,
            Actor actor,
            Model model) {
        ModelKind of = ModelKind.of(kind);
        String newer = redesign != null ? "draft:" + redesign : offer != null ? "shipped" : to;
        Pair pair = sides.compare(of, key, from, newer, actor);
        model.addAttribute("kind", kind);
        model.addAttribute("key", key);
        model.addAttribute("name", studioNames.model(of, key, null));
        model.addAttribute("sides", sides.sides(of, key, actor));
        model.addAttribute("pair", pair);
        changes(pair.comparison().changes(), of, model);
        if (of == ModelKind.DECISION) {
            model.addAttribute("tables", tables(of, key, pair, actor));
        }
        return "studio/compare";
    }

    private static void changes(List<ModelChange> changes, ModelKind kind, Model model) {
        model.addAttribute(
                "counts", changes.stream().collect(Collectors.groupingBy(ModelChange::what, Collectors.counting())));
        model.addAttribute("moved", of(changes, What.LAYOUT));
        model.addAttribute(
                "changes",
                changes.stream()
                        .filter(change -> change.what() != What.LAYOUT)
                        .filter(change ->
                                kind != ModelKind.DECISION || !change.type().equals("rule"))
                        .toList());
        model.addAttribute(
                "ids",
                Map.of(
                        "added", ids(of(changes, What.ADDED)),
                        "removed", ids(of(changes, What.REMOVED)),
                        "changed", ids(of(changes, What.CHANGED)),
                        "moved", ids(of(changes, What.LAYOUT))));
    }

    private static List<ModelChange> of(List<ModelChange> changes, What what) {
        return changes.stream().filter(change -> change.what() == what).toList();
    }

    private static String ids(List<ModelChange> changes) {
        return changes.stream()
                .map(ModelChange::elementId)
                .filter(id -> id != null && !id.contains(" "))
                .collect(Collectors.joining(" "));
    }

    private List<ComparedTable> tables(ModelKind kind, String key, Pair pair, Actor actor) {
        List<String> moved = pair.comparison().changes().stream()
                .filter(change -> change.details().stream()
                        .anyMatch(detail -> detail.aspect().equals("position")))
                .map(ModelChange::elementId)
                .toList();
        return ComparedTable.of(
                modelReader.decision(sides.content(kind, key, pair.from().ref(), actor)),
                modelReader.decision(sides.content(kind, key, pair.to().ref(), actor)),
                moved);
    }
}
