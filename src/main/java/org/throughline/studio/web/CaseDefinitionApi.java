package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.studio.CaseDefinition;
import org.throughline.studio.CaseDefinitions;

@RestController
@Tag(name = "Studio")
@RequestMapping("/api/v1/studio/case-definition")
class CaseDefinitionApi {

    private final CaseDefinitions caseDefinitions;

    CaseDefinitionApi(CaseDefinitions caseDefinitions) {
        this.caseDefinitions = caseDefinitions;
    }

    /** @param redesign as it would be after it, or null for what runs */
    @GetMapping
    @Operation(summary = "The whole lifecycle: processes and who calls them, their forms and tables, who works where")
    CaseDefinition map(@RequestParam(required = false) UUID redesign, Actor actor) {
        return redesign == null ? caseDefinitions.running(actor) : caseDefinitions.redesigned(redesign, actor);
    }
}
