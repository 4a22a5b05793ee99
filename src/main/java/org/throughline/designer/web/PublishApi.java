package org.throughline.designer.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.designer.Effects.CaseFilter;
import org.throughline.designer.Moves;
import org.throughline.designer.Publishing;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

@RestController
@RequestMapping(RedesignsApi.PATH + "/{id}")
class PublishApi {

    private final Publishing publishing;
    private final ObjectProvider<Moves> moves;

    PublishApi(Publishing publishing, ObjectProvider<Moves> moves) {
        this.publishing = publishing;
        this.moves = moves;
    }

    enum Scope {
        NONE,
        ALL,
        FILTER,
        ONE,
        SOME
    }

    /** @param filter for {@code filter}; {@code caseNumber} for {@code one}; {@code caseNumbers} for {@code some} */
    record Move(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
            Scope scope,

            CaseFilter filter,
            String caseNumber,
            List<String> caseNumbers) {}

    /** @param ticked keys of the warnings that are accepted; @param move null moves no case */
    record Publish(Set<String> ticked, Move move) {}

    /** @param move the move that was begun; null where no case moves */
    record Published(List<ModelVersion> versions, UUID move) {}

    @GetMapping("/consent")
    @Operation(summary = "Whose consent is needed, and whether it was given")
    Publishing.Consent consent(@PathVariable UUID id, Actor actor) {
        return publishing.consent(id, actor);
    }

    @PostMapping("/consent/ask")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask for the consent that the agency's settings demand")
    void ask(@PathVariable UUID id, Actor actor) {
        publishing.askConsent(id, actor);
    }

    @PostMapping("/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Agree to a redesign that somebody else drew")
    void agree(@PathVariable UUID id, Actor actor) {
        publishing.giveConsent(id, actor);
    }

    @PostMapping("/publish")
    @Operation(
            summary = "Publish all models of a redesign as one step",
            description =
                    "New cases use it at once. `move.scope` says which running cases move to it: none, all, filter, "
                            + "one or some.")
    Published publish(@PathVariable UUID id, @RequestBody Publish body, Actor actor) {
        Moves.Choice choice = body.move() == null ? null : choice(body.move());
        Set<String> ticked = body.ticked() == null ? Set.of() : body.ticked();
        List<ModelVersion> versions = publishing.publish(id, ticked, actor);
        return new Published(versions, choice == null ? null : moves.getObject().start(id, choice, actor));
    }

    private static Moves.Choice choice(Move move) {
        return switch (move.scope() == null ? Scope.NONE : move.scope()) {
            case NONE -> null;
            case ALL -> new Moves.Choice.All();
            case FILTER -> new Moves.Choice.Those(given("filter", move.filter()));
            case ONE -> new Moves.Choice.One(given("caseNumber", move.caseNumber()));
            case SOME -> new Moves.Choice.Some(given("caseNumbers", move.caseNumbers()));
        };
    }

    private static <T> T given(String field, T value) {
        if (value == null) {
            throw Rejection.invalidField("move." + field, "move-choice-missing");
        }
        return value;
    }
}
