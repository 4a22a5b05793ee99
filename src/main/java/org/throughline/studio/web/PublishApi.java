package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.studio.Acceptance;
import org.throughline.studio.Publications;
import org.throughline.studio.RedesignView;
import org.throughline.studio.TakenBackRedesigns;
import org.throughline.studio.TakenBackRedesigns.UndoneRedesign;

@RestController
@Tag(name = "Studio")
@RequestMapping(RedesignsApi.PATH + "/{id}")
class PublishApi {

    private final Publications publications;
    private final TakenBackRedesigns takenBack;

    PublishApi(Publications publications, TakenBackRedesigns takenBack) {
        this.publications = publications;
        this.takenBack = takenBack;
    }

    /**
     * @param ticked keys of the warnings that are accepted
     * @param scenarioReason why it is published although a scenario goes another way; asked for only then
     * @param move null moves no case
     */
    record Publish(Set<String> ticked, String scenarioReason, MigrationScope move) {}

    @GetMapping("/consent")
    @Operation(summary = "Whose consent is needed, and whether it was given")
    Publications.PublicationConsent consent(@PathVariable UUID id, Actor actor) {
        return publications.consent(id, actor);
    }

    @PostMapping("/consent/ask")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask for the consent that the agency's settings demand")
    void ask(@PathVariable UUID id, Actor actor) {
        publications.askConsent(id, actor);
    }

    @PostMapping("/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Agree to a redesign that somebody else drew")
    void agree(@PathVariable UUID id, Actor actor) {
        publications.giveConsent(id, actor);
    }

    @PostMapping("/publish")
    @Operation(
            summary = "Publish all models of a redesign as one step",
            description =
                    "New cases use it at once. `move.scope` says which running cases move to it: none, all, filter, "
                            + "one or some. Where a scenario goes another way through it (`scenario-differs` among its "
                            + "checks), `scenarioReason` says why it is published all the same; the redesign keeps it, "
                            + "with `differingScenarios`.")
    Publications.Published publish(@PathVariable UUID id, @RequestBody Publish body, Actor actor) {
        Acceptance accepted = new Acceptance(body.ticked(), body.scenarioReason());
        return Optional.ofNullable(body.move())
                .flatMap(MigrationScope::choice)
                .map(cases -> publications.publishAndMove(id, accepted, cases, actor))
                .orElseGet(() -> new Publications.Published(publications.publish(id, accepted, actor), null));
    }

    @PostMapping("/return")
    @Operation(
            summary = "Begin a redesign that takes a published one back as a whole",
            description =
                    "Its effect says for each case what cannot be undone. Published with `move.scope` `moved-before`, "
                            + "the cases that were moved go back to where they stood; those begun since stay.")
    ResponseEntity<RedesignView> takeBack(@PathVariable UUID id, Actor actor) {
        RedesignView begun = publications.takeBack(id, actor);
        return ResponseEntity.created(URI.create(RedesignsApi.PATH + "/" + begun.id()))
                .body(begun);
    }

    @GetMapping("/return")
    @Operation(
            summary = "What taking this redesign back would undo besides",
            description = "Later redesigns of the same models, the newest first, each with its versions that would go.")
    Map<String, List<UndoneRedesign>> alsoUndone(@PathVariable UUID id, Actor actor) {
        return Map.of("alsoUndone", takenBack.alsoUndoneWith(id, actor));
    }

    @GetMapping("/takes-back")
    @Operation(summary = "The published redesigns that this one takes back")
    Map<String, Set<UUID>> takenBack(@PathVariable UUID id, Actor actor) {
        return Map.of("redesigns", publications.takenBack(id, actor));
    }
}
