package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.studio.Publications;

@RestController
@Tag(name = "Studio")
@RequestMapping(RedesignsApi.PATH + "/{id}")
class PublishApi {

    private final Publications publications;

    PublishApi(Publications publications) {
        this.publications = publications;
    }

    /** @param ticked keys of the warnings that are accepted; @param move null moves no case */
    record Publish(Set<String> ticked, MigrationScope move) {}

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
                            + "one or some.")
    Publications.Published publish(@PathVariable UUID id, @RequestBody Publish body, Actor actor) {
        Set<String> ticked = body.ticked() == null ? Set.of() : body.ticked();
        return Optional.ofNullable(body.move())
                .flatMap(MigrationScope::choice)
                .map(cases -> publications.publishAndMove(id, ticked, cases, actor))
                .orElseGet(() -> new Publications.Published(publications.publish(id, ticked, actor), null));
    }
}
