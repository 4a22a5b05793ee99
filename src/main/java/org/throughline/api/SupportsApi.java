package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.people.Ecomaps;
import org.throughline.people.Support;
import org.throughline.people.Support.Flow;
import org.throughline.people.Support.Strength;
import org.throughline.people.Support.SupportKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** What is around a person and their household: the same use cases as the forms of the ecomap. */
@RestController
@RequestMapping("/api/v1/people/{id}/supports")
class SupportsApi {

    private final Ecomaps ecomaps;

    SupportsApi(Ecomaps ecomaps) {
        this.ecomaps = ecomaps;
    }

    /** @param revision that was changed; left out of something new */
    record SupportBody(
            int revision, String kind, String name, String strength, String flow, boolean confidential, String note) {

        /** @throws Rejection invalid at the field that is not known */
        Support support(UUID id) {
            return new Support(
                    id,
                    id == null ? 0 : revision,
                    SupportKind.of(kind),
                    name,
                    Strength.of(strength),
                    Flow.of(flow),
                    confidential,
                    note);
        }
    }

    /** @param revision counts the changes; sent with the next one, that is refused where somebody was faster */
    record SupportRow(
            UUID id,
            int revision,
            String kind,
            String name,
            String strength,
            String flow,
            boolean confidential,
            String note) {

        static SupportRow of(Support support) {
            return new SupportRow(
                    support.id(),
                    support.revision(),
                    support.kind().id(),
                    support.name(),
                    support.strength().id(),
                    support.flow().id(),
                    support.confidential(),
                    support.note());
        }
    }

    record SavedSupport(UUID id) {}

    @Reads("ecomap")
    @GetMapping
    @Operation(summary = "What workers entered of what helps the household and weighs on it, by part of life and name")
    Slice<SupportRow> list(
            @PathVariable UUID id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return SliceOfAll.of(ecomaps.view(id, actor).ecomap().supports(), limit, after)
                .map(SupportRow::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enters something that helps the household or weighs on it")
    SavedSupport add(@PathVariable UUID id, @RequestBody SupportBody body, Actor actor) {
        return new SavedSupport(ecomaps.save(id, body.support(null), actor));
    }

    @PutMapping("/{support}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says anew what is there; refused where somebody changed it since the revision that is sent")
    void change(@PathVariable UUID id, @PathVariable UUID support, @RequestBody SupportBody body, Actor actor) {
        ecomaps.save(id, body.support(support), actor);
    }

    @DeleteMapping("/{support}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says that it is around them no longer; what was said of it stays on file")
    void end(@PathVariable UUID id, @PathVariable UUID support, Actor actor) {
        ecomaps.end(id, support, actor);
    }
}
