package org.throughline.insight.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.insight.Insight;
import org.throughline.insight.Insight.Scope;
import org.throughline.insight.ProcessPicture;
import org.throughline.insight.ProcessPicture.PictureFlow;
import org.throughline.insight.ProcessPicture.PictureStep;
import org.throughline.shared.Actor;

/** What happens on a process, on its picture and as tables; one version or period beside another. */
@Controller
class InsightController {

    private final Insight insight;
    private final ComparisonRequest comparisonRequest;
    private final HeatMap heat;
    private final ObjectMapper json;

    InsightController(Insight insight, ComparisonRequest comparisonRequest, HeatMap heat, ObjectMapper json) {
        this.insight = insight;
        this.comparisonRequest = comparisonRequest;
        this.heat = heat;
        this.json = json;
    }

    /**
     * @param with the number of a version, or {@code before} for the same time before {@code since}
     * @param show the measure that the picture shows first
     */
    @GetMapping("/studio/process/{key}/insight")
    String page(
            @PathVariable String key,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) String with,
            @RequestParam(required = false) LocalDate since,
            @RequestParam(defaultValue = "now") String show,
            Actor actor,
            Model model) {
        Scope scope = comparisonRequest.scope(version, since);
        ProcessPicture picture = insight.picture(key, scope, actor);
        Scope other = comparisonRequest.other(scope, with);
        ProcessPicture before = other == null ? null : insight.picture(key, other, actor);
        model.addAttribute("picture", picture);
        model.addAttribute("before", before);
        model.addAttribute("stepsBefore", before == null ? Map.of() : steps(before));
        model.addAttribute("flowsBefore", before == null ? Map.of() : flows(before));
        model.addAttribute("versions", insight.versions(key, actor));
        model.addAttribute("with", before == null ? "" : with);
        model.addAttribute("since", since);
        model.addAttribute("show", HeatMap.MEASURES.contains(show) ? show : "now");
        model.addAttribute("measures", heat.of(picture, before));
        model.addAttribute("data", data(model.getAttribute("measures")));
        return "insight/process";
    }

    private static Map<String, PictureStep> steps(ProcessPicture picture) {
        return picture.steps().stream().collect(Collectors.toMap(PictureStep::id, Function.identity()));
    }

    private static Map<String, PictureFlow> flows(ProcessPicture picture) {
        return picture.flows().stream().collect(Collectors.toMap(PictureFlow::id, Function.identity()));
    }

    /** As it stands within a script element: nothing in it can end the element. */
    private String data(Object measures) {
        try {
            return json.writeValueAsString(measures).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
