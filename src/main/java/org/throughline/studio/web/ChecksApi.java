package org.throughline.studio.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.engine.ModelKind;
import org.throughline.modelcheck.Finding;
import org.throughline.modelcheck.ModelChecks;
import org.throughline.shared.Actor;
import org.throughline.studio.Publications;
import org.throughline.studio.Redesigns;

/** What is wrong with a drawing, in the reader's words. */
@RestController
@Tag(name = "Studio")
@RequestMapping("/api/v1/studio")
class ChecksApi {

    private final Publications publications;
    private final Redesigns redesigns;
    private final ModelChecks modelChecks;
    private final MessageSource messages;

    ChecksApi(Publications publications, Redesigns redesigns, ModelChecks modelChecks, MessageSource messages) {
        this.publications = publications;
        this.redesigns = redesigns;
        this.modelChecks = modelChecks;
        this.messages = messages;
    }

    /** @param redesign what else is drawn with it */
    record CheckRequest(
            @NotNull ModelKind kind,
            @NotNull String content,
            @NotNull UUID redesign) {}

    record DescribedFinding(@JsonUnwrapped Finding finding, String text) {}

    @GetMapping("/redesigns/{id}/checks")
    @Operation(summary = "Everything that stands against publishing a redesign, errors first")
    ModelsApi.Items<DescribedFinding> of(@PathVariable UUID id, Actor actor, Locale locale) {
        return describe(publications.findings(id, actor), locale);
    }

    @PostMapping("/checks")
    @Operation(summary = "Check one model as it is drawn, without keeping it")
    ModelsApi.Items<DescribedFinding> live(@Valid @RequestBody CheckRequest body, Actor actor, Locale locale) {
        redesigns.view(body.redesign(), actor);
        return describe(modelChecks.of(body.kind(), body.content(), redesigns.files(body.redesign())), locale);
    }

    private ModelsApi.Items<DescribedFinding> describe(List<Finding> findings, Locale locale) {
        return new ModelsApi.Items<>(findings.stream()
                .map(finding -> new DescribedFinding(finding, text(finding, locale)))
                .toList());
    }

    private String text(Finding finding, Locale locale) {
        return messages.getMessage("finding." + finding.code(), finding.args().toArray(), finding.code(), locale);
    }
}
