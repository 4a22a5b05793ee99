package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.directory.EntryCare;
import org.throughline.directory.EntryChange;
import org.throughline.directory.EntryForm;
import org.throughline.directory.EntryKind;
import org.throughline.directory.EntryOffers;
import org.throughline.directory.EntryRow;
import org.throughline.directory.EntryView;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/** The care of the directory: {@code kind} is {@code organization}, {@code service} or {@code place}. */
@RestController
@RequestMapping("/api/v1/directory")
class DirectoryEntriesApi {

    private final EntryCare care;
    private final EntryOffers offers;

    DirectoryEntriesApi(EntryCare care, EntryOffers offers) {
        this.care = care;
        this.offers = offers;
    }

    record AddedEntry(UUID id) {}

    @GetMapping("/entries")
    @Operation(summary = "Services, the one that was not checked for longest first")
    Slice<EntryRow> services(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after, Actor actor) {
        return care.services(limit, after, actor);
    }

    @GetMapping("/entries/organizations")
    @Operation(summary = "Organizations by name; `q` is how a name begins")
    Slice<EntryRow> organizations(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return care.organizations(q, limit, after, actor);
    }

    @PostMapping("/entries/{kind}")
    @Operation(
            summary = "Add an entry",
            description = "`under` is the organization of a service, or the service at a new place.")
    ResponseEntity<AddedEntry> add(
            @PathVariable String kind,
            @RequestParam(required = false) UUID under,
            @RequestBody EntryForm form,
            Actor actor) {
        UUID id = care.add(kind(kind, actor), under, form, actor);
        return ResponseEntity.created(URI.create("/api/v1/directory/entries/" + kind + "/" + id))
                .body(new AddedEntry(id));
    }

    @GetMapping("/entries/{kind}/{id}")
    @Operation(summary = "An entry with all that may be written, and what imports offer for it")
    EntryView one(@PathVariable String kind, @PathVariable UUID id, Actor actor) {
        return care.find(kind(kind, actor), id, actor);
    }

    @PutMapping("/entries/{kind}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Write what is given, leave the rest",
            description = "`lists` holds all rows that shall be, each with its `id` where it was there before."
                    + " 409 where `version` is given and the entry is no longer as it was read.")
    void change(@PathVariable String kind, @PathVariable UUID id, @RequestBody EntryForm form, Actor actor) {
        care.change(kind(kind, actor), id, form, actor);
    }

    @GetMapping("/entries/{kind}/{id}/history")
    @Operation(summary = "Every change of an entry, newest first")
    Slice<EntryChange> history(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return care.history(kind(kind, actor), id, limit, after, actor);
    }

    @PostMapping("/entries/{kind}/{id}/suspend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a service, or an organization with its services, out of every list")
    void suspend(@PathVariable String kind, @PathVariable UUID id, Actor actor) {
        care.suspend(kind(kind, actor), id, actor);
    }

    @PostMapping("/entries/{kind}/{id}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Bring a suspended entry back")
    void resume(@PathVariable String kind, @PathVariable UUID id, Actor actor) {
        care.resume(kind(kind, actor), id, actor);
    }

    @PostMapping("/entries/service/{id}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A service was checked today, nothing changed")
    void check(@PathVariable UUID id, Actor actor) {
        care.check(id, actor);
    }

    @GetMapping("/offers")
    @Operation(summary = "What imports said otherwise than administrators wrote, the oldest first")
    Slice<EntryView.FieldOffer> offers(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after, Actor actor) {
        return offers.all(limit, after, actor);
    }

    @PostMapping("/offers/{kind}/{id}/{field}/take")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The source's word counts again")
    void take(@PathVariable String kind, @PathVariable UUID id, @PathVariable String field, Actor actor) {
        offers.take(kind(kind, actor), id, field, actor);
    }

    @PostMapping("/offers/{kind}/{id}/{field}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep what was written, until the source says another thing")
    void dismiss(@PathVariable String kind, @PathVariable UUID id, @PathVariable String field, Actor actor) {
        offers.dismiss(kind(kind, actor), id, field, actor);
    }

    /** Who may not, is not told which kinds there are. */
    private static EntryKind kind(String id, Actor actor) {
        EntryCare.requireAdministrator(actor);
        return EntryKind.of(id);
    }
}
