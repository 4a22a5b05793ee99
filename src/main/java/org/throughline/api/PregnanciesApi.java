package org.throughline.api;

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
import org.throughline.people.Pregnancies;
import org.throughline.people.Pregnancy;
import org.throughline.people.Pregnancy.Course;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** Children whom a person expects, and those who were lost: the same use cases as the forms of the genogram. */
@RestController
@RequestMapping("/api/v1/people/{id}/pregnancies")
class PregnanciesApi {

    private final Pregnancies pregnancies;

    PregnanciesApi(Pregnancies pregnancies) {
        this.pregnancies = pregnancies;
    }

    /**
     * @param revision that was changed; left out of something new
     * @param course {@code expected}, {@code miscarriage}, {@code stillbirth} or {@code abortion}
     * @param other the other parent; left out where it was not said
     * @param day when the child is expected or was lost
     * @param confidential not for the family's copy; true where it is left out
     */
    record PregnancyBody(int revision, String course, UUID other, LocalDate day, Boolean confidential) {

        /** @throws Rejection invalid at {@code course} */
        Pregnancy pregnancy(UUID id, UUID parent) {
            return new Pregnancy(
                    id,
                    id == null ? 0 : revision,
                    parent,
                    other,
                    Course.of(course),
                    day,
                    confidential == null || confidential);
        }
    }

    /** @param revision counts the changes; sent with the next one, that is refused where somebody was faster */
    record PregnancyRow(UUID id, int revision, String course, UUID other, LocalDate day, boolean confidential) {

        static PregnancyRow of(Pregnancy one) {
            return new PregnancyRow(
                    one.id(), one.revision(), one.course().id(), one.other(), one.day(), one.confidential());
        }
    }

    record SavedPregnancy(UUID id) {}

    @Reads("genogram")
    @GetMapping
    @Operation(summary = "Children whom the person expects, and those who were lost, the earliest first")
    Slice<PregnancyRow> list(
            @PathVariable UUID id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return SliceOfAll.of(pregnancies.of(id, actor), limit, after).map(PregnancyRow::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Says that a child is expected or was lost")
    SavedPregnancy add(@PathVariable UUID id, @RequestBody PregnancyBody body, Actor actor) {
        return new SavedPregnancy(pregnancies.save(body.pregnancy(null, id), actor));
    }

    @PutMapping("/{pregnancy}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says it anew; refused where somebody changed it since the revision that is sent")
    void change(@PathVariable UUID id, @PathVariable UUID pregnancy, @RequestBody PregnancyBody body, Actor actor) {
        pregnancies.save(body.pregnancy(pregnancy, id), actor);
    }

    @DeleteMapping("/{pregnancy}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes it out, for a reason: the child was born and is a relative now, or it was a mistake")
    void remove(@PathVariable UUID id, @PathVariable UUID pregnancy, @RequestBody ReasonBody body, Actor actor) {
        pregnancies.remove(id, pregnancy, body.reason(), actor);
    }
}
