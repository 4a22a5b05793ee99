package org.throughline.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.insight.Insight;
import org.throughline.insight.ProcessPicture;
import org.throughline.shared.Actor;

/** What happens on a process, for scripts. */
@RestController
@RequestMapping("/api/v1/studio/insight")
class InsightApi {

    private final Insight insight;
    private final ComparisonRequest comparisonRequest;

    InsightApi(Insight insight, ComparisonRequest comparisonRequest) {
        this.insight = insight;
        this.comparisonRequest = comparisonRequest;
    }

    @GetMapping("/{processKey}")
    @Operation(summary = "Where cases are in a process, how long they stay, which ways they take and where they return")
    ProcessPicture picture(
            @PathVariable String processKey,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate since,
            Actor actor) {
        return insight.picture(processKey, comparisonRequest.scope(version, since), actor);
    }

    @GetMapping("/{processKey}/versions")
    @Operation(summary = "How many processes ran and run on each version")
    List<Insight.VersionUse> versions(@PathVariable String processKey, Actor actor) {
        return insight.versions(processKey, actor);
    }

    @GetMapping(path = "/{processKey}/drawing", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The BPMN of a version, the newest by default")
    String drawing(@PathVariable String processKey, @RequestParam(required = false) Integer version, Actor actor) {
        return insight.drawing(processKey, version, actor);
    }
}
