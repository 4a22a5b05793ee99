package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.people.Person;
import org.throughline.people.PersonQuery;
import org.throughline.people.PersonRecords;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** People on file, for whoever may know of them. */
@RestController
@RequestMapping("/api/v1")
class PeopleApi {

    /** Why a release is taken back. */
    record RevokedRelease(String reason) {}

    private final PersonRecords records;
    private final PersonDetailMapper rows;

    PeopleApi(PersonRecords records, PersonDetailMapper rows) {
        this.records = records;
        this.rows = rows;
    }

    @Reads("people")
    @GetMapping("/people")
    @Operation(
            summary = "People that the caller may know of, found by all that they are or were known by; whoever takes"
                    + " requests down gets the hash of each card, to choose by")
    Slice<PersonDetail.ListedPerson> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String phone,
            @RequestParam(required = false) String birthDate,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return records.search(new PersonQuery(q, phone, birthDate, limit, after), actor)
                .map(found -> rows.row(found, actor));
    }

    @Reads("person")
    @GetMapping("/people/{id}")
    @Operation(summary = "All that is on file of a person")
    PersonDetail one(@PathVariable UUID id, Actor actor) {
        return rows.detail(records.view(id, actor));
    }

    @Reads("person")
    @PatchMapping("/people/{id}")
    @Operation(summary = "Corrects what is known, for a reason; what is left out stays, an empty text is taken out")
    PersonDetail correct(@PathVariable UUID id, @RequestBody Map<String, Object> fields, Actor actor) {
        Person person = records.view(id, actor).person();
        PersonPatch patch = new PersonPatch(fields);
        records.correct(
                person.id(), patch.revision(person.revision()), patch.applied(person.details()), patch.reason(), actor);
        return rows.detail(records.view(person.id(), actor));
    }

    @PostMapping("/releases/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a release of information back, for a reason")
    void revoke(@PathVariable UUID id, @Valid @RequestBody RevokedRelease body, Actor actor) {
        records.revoke(id, body.reason(), actor);
    }
}
