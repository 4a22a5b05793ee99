package org.throughline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.casefile.Cases;
import org.throughline.instruments.AdministrationRow;
import org.throughline.instruments.Administrations;
import org.throughline.instruments.GivenAnswers;
import org.throughline.instruments.NewAdministration;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** Instruments that were answered in a case. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/administrations")
class AdministrationsApi {

    /**
     * @param answers by link id (or LOINC code): points, a code, or a list of codes
     * @param sha256 of the definition that was shown, or null; another wording is refused with 409
     * @param age of whom the answers are about, or null for the client's
     * @param interpreter who put the questions into the client's language, or null
     * @param answeredOn the day on which it was answered on paper, or null where it is answered now
     */
    record AdministrationBody(
            @NotNull String instrument,
            JsonNode answers,
            String sha256,
            Integer age,
            String interpreter,
            LocalDate answeredOn) {}

    private final Cases cases;
    private final Administrations administrations;

    AdministrationsApi(Cases cases, Administrations administrations) {
        this.cases = cases;
        this.administrations = administrations;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Scores and seals the answers, also of a paper that was answered on an earlier day; a critical one begins"
                            + " the safety process, whatever the score is")
    AdministrationRow record(
            @PathVariable String caseNumber, @Valid @RequestBody AdministrationBody body, Actor actor, Locale locale) {
        UUID caseId = cases.view(caseNumber, actor).caseId();
        GivenAnswers answers = GivenAnswers.of(body.answers());
        NewAdministration asked = new NewAdministration(
                body.instrument(), body.sha256(), answers, body.age(), body.interpreter(), body.answeredOn());
        return administrations.record(caseId, asked, actor, locale);
    }

    @Reads("administrations")
    @GetMapping
    @Operation(summary = "Answered instruments with what the answers say, newest first")
    Slice<AdministrationRow> list(
            @PathVariable String caseNumber,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale) {
        return administrations.slice(cases.view(caseNumber, actor).caseId(), limit, after, locale);
    }
}
