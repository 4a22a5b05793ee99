package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
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
import org.throughline.people.Birth;
import org.throughline.people.ContactDetails;
import org.throughline.people.NewRelative;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonName;
import org.throughline.people.PersonRecords;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.RelationQuality;
import org.throughline.people.RelationTerms;
import org.throughline.people.Relatives;
import org.throughline.people.SpokenLanguages;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** What others are to a person: the same use cases as the forms of the genogram. */
@RestController
@RequestMapping("/api/v1/people/{id}/relations")
class RelationsApi {

    private final PersonRecords records;
    private final PersonDetailMapper rows;
    private final Relatives relatives;

    RelationsApi(PersonRecords records, PersonDetailMapper rows, Relatives relatives) {
        this.records = records;
        this.rows = rows;
        this.relatives = relatives;
    }

    /**
     * What somebody is to the person, and what else is said of it; what is left out is not known.
     *
     * @param reason of a change; may be left out
     */
    record RelationBody(
            String relation,
            String form,
            String quality,
            LocalDate since,
            LocalDate until,
            boolean confidential,
            String reason) {

        /** @throws Rejection invalid at {@code relation} */
        Relation kind() {
            if (relation == null || relation.isBlank()) {
                throw Rejection.invalidField("relation", "relation-missing");
            }
            return Relation.of(relation);
        }

        /** @throws Rejection invalid at the field that is not known */
        RelationTerms terms() {
            return new RelationTerms(RelationForm.of(form), RelationQuality.of(quality), since, until, confidential);
        }
    }

    /** Somebody who is not on file yet. */
    record NewPersonBody(String firstName, String lastName, LocalDate birthDate, Integer approximateAge, String sex) {

        PersonDetails details() {
            return new PersonDetails(
                    new PersonName(firstName == null ? "" : firstName, lastName == null ? "" : lastName, null),
                    new Birth(birthDate, null, approximateAge),
                    sex == null || sex.isEmpty() ? null : sex,
                    null,
                    SpokenLanguages.UNKNOWN,
                    ContactDetails.UNKNOWN);
        }
    }

    /**
     * @param of beside whom of the person's family; the person themselves where it is left out
     * @param existing who is on file already; left out for somebody new
     */
    record NewRelativeBody(
            UUID of,
            UUID existing,
            @JsonUnwrapped NewPersonBody somebody,
            @JsonUnwrapped RelationBody said) {

        NewRelative relative() {
            return new NewRelative(existing, existing == null ? somebody.details() : null, said.kind(), said.terms());
        }
    }

    /** @param person who stands beside them now */
    record AddedRelative(UUID person) {}

    @Reads("person")
    @GetMapping
    @Operation(summary = "What others are to the person; without an id where the caller may know no more than the name")
    Slice<PersonDetail.Related> list(
            @PathVariable UUID id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return SliceOfAll.of(rows.detail(records.view(id, actor)).relations(), limit, after);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Puts somebody new, or somebody on file, beside a person of the family; whoever is added to a"
                    + " relative is also related to the person, as far as that follows")
    AddedRelative add(@PathVariable UUID id, @RequestBody NewRelativeBody body, Actor actor) {
        return new AddedRelative(relatives.add(id, body.of() == null ? id : body.of(), body.relative(), actor));
    }

    @PutMapping("/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says anew what the other one is to the person; what was said before stays on file")
    void change(@PathVariable UUID id, @PathVariable UUID other, @RequestBody RelationBody body, Actor actor) {
        relatives.change(other, id, body.kind(), body.terms(), body.reason(), actor);
    }

    @DeleteMapping("/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a relation out that was a mistake, for a reason; one that is over gets a day instead")
    void remove(@PathVariable UUID id, @PathVariable UUID other, @RequestBody ReasonBody body, Actor actor) {
        relatives.remove(other, id, body.reason(), actor);
    }
}
