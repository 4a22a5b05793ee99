package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.casefile.Cases;
import org.throughline.intake.ClientLinks;
import org.throughline.intake.ClientMatcher;
import org.throughline.intake.DuplicateCases;
import org.throughline.intake.KnownPerson;
import org.throughline.intake.OpenCase;
import org.throughline.shared.Actor;

/** Whose case it is, and which other case it is a duplicate of. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
class CaseLinksApi {

    /** @param shown the hash of the card that the person was chosen by, or null */
    record LinkRequest(@NotNull UUID personId, String reason, String shown) {}

    record Linked(String state) {}

    /** @param caseNumber of the case that goes on */
    record Duplicate(String caseNumber, String reason) {}

    private final Cases cases;
    private final ClientLinks links;
    private final ClientMatcher matching;
    private final DuplicateCases duplicates;

    CaseLinksApi(Cases cases, ClientLinks links, ClientMatcher matching, DuplicateCases duplicates) {
        this.matching = matching;
        this.cases = cases;
        this.links = links;
        this.duplicates = duplicates;
    }

    @PostMapping("/person")
    @Operation(
            summary = "Say that the client is this person on file: confirmed at once by whoever answers for that file,"
                    + " else proposed to them")
    Linked link(@PathVariable String caseNumber, @Valid @RequestBody LinkRequest body, Actor actor) {
        UUID caseId = cases.view(caseNumber, actor).caseId();
        if (body.shown() != null) {
            matching.requireShown(new KnownPerson(body.personId(), body.shown()));
        }
        return new Linked(links.link(caseId, body.personId(), body.reason(), actor));
    }

    @DeleteMapping("/person-link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the link back: its cases are handed back to whom they belonged; a proposal is withdrawn")
    void unlink(@PathVariable String caseNumber, @RequestBody ReasonBody body, Actor actor) {
        links.undo(cases.view(caseNumber, actor).caseId(), body.reason(), actor);
    }

    @PostMapping("/duplicate-of")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close a case that was opened twice as a duplicate of the one that goes on")
    void closeAsDuplicate(@PathVariable String caseNumber, @RequestBody Duplicate body, Actor actor) {
        UUID caseId = cases.view(caseNumber, actor).caseId();
        UUID other = duplicates.others(caseId, actor).stream()
                .filter(one -> one.number().equals(body.caseNumber()))
                .findFirst()
                .map(OpenCase::caseId)
                .orElse(null);
        duplicates.close(caseId, other, body.reason(), actor);
    }
}
