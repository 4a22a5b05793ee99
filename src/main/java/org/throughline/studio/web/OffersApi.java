package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.studio.Offers;
import org.throughline.studio.RedesignView;

@RestController
@Tag(name = "Studio")
@RequestMapping("/api/v1/studio/offers")
class OffersApi {

    private final Offers offers;

    OffersApi(Offers offers) {
        this.offers = offers;
    }

    @GetMapping
    @Operation(summary = "Newer models of the program, for which the agency published its own")
    ModelsApi.Items<Offers.Offer> list(Actor actor) {
        return new ModelsApi.Items<>(offers.open(actor));
    }

    @PostMapping("/{id}/take")
    @Operation(summary = "Begin a redesign with the program's model")
    ResponseEntity<RedesignView> take(@PathVariable UUID id, Actor actor) {
        RedesignView begun = offers.take(id, actor);
        return ResponseEntity.created(URI.create(RedesignsApi.PATH + "/" + begun.id()))
                .body(begun);
    }

    @PostMapping("/{id}/keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep the agency's own, until the program ships another")
    void keep(@PathVariable UUID id, Actor actor) {
        offers.keep(id, actor);
    }
}
