package org.throughline.fhir.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.casefile.Cases;
import org.throughline.fhir.resource.ObservationMapper;
import org.throughline.fhir.resource.QuestionnaireResponseMapper;
import org.throughline.instruments.AdministrationHistory;
import org.throughline.instruments.AnsweredRecord;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** Answered instruments of a case as FHIR R4, for whoever may read the case: the agency's own door, not the partners'. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/fhir")
class AdministrationFhirApi extends FhirEndpoint {

    private final Cases cases;
    private final AdministrationHistory history;
    private final ObservationMapper observations;

    AdministrationFhirApi(
            FhirAnswers answers, Cases cases, AdministrationHistory history, ObservationMapper observations) {
        super(answers);
        this.cases = cases;
        this.history = history;
        this.observations = observations;
    }

    @Reads("administrations")
    @GetMapping("/QuestionnaireResponse")
    @Operation(
            summary =
                    "Answered instruments as a FHIR R4 searchset, newest first; pages by `_count` and the link `next`")
    ResponseEntity<byte[]> responses(
            @PathVariable String caseNumber,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale) {
        Slice<AnsweredRecord> page = page(caseNumber, given, actor, locale);
        return answers()
                .of(SearchBundle.at(
                        address(caseNumber),
                        page.items().stream()
                                .map(one -> QuestionnaireResponseMapper.response(one, caseNumber))
                                .toList(),
                        page.next()));
    }

    @Reads("administration")
    @GetMapping("/QuestionnaireResponse/{id}")
    @Operation(summary = "An answered instrument as a FHIR R4 QuestionnaireResponse")
    ResponseEntity<byte[]> response(
            @PathVariable String caseNumber, @PathVariable String id, Actor actor, Locale locale) {
        AnsweredRecord one = history.require(cases.view(caseNumber, actor).caseId(), id(id), locale);
        return answers().of(QuestionnaireResponseMapper.response(one, caseNumber));
    }

    @Reads("administrations")
    @GetMapping("/Observation")
    @Operation(
            summary =
                    "Scores as a FHIR R4 searchset; a page has all scores of the instruments that `_count` says, newest"
                            + " first")
    ResponseEntity<byte[]> observations(
            @PathVariable String caseNumber,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale) {
        Slice<AnsweredRecord> page = page(caseNumber, given, actor, locale);
        List<Observation> found = page.items().stream()
                .flatMap(one -> observations.observations(one, caseNumber, locale).stream())
                .toList();
        return answers().of(SearchBundle.at(address(caseNumber), found, page.next()));
    }

    @Reads("administration")
    @GetMapping("/Observation/{id}")
    @Operation(summary = "A score as a FHIR R4 Observation: its value, its bands, the answers that it comes from")
    ResponseEntity<byte[]> observation(
            @PathVariable String caseNumber, @PathVariable String id, Actor actor, Locale locale) {
        UUID caseId = cases.view(caseNumber, actor).caseId();
        AnsweredRecord one = history.require(caseId, id(ObservationMapper.answeredBy(id)), locale);
        return answers()
                .of(observations.observations(one, caseNumber, locale).stream()
                        .filter(observation -> observation.getIdPart().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Rejection.notFound("administration-unknown")));
    }

    private Slice<AnsweredRecord> page(
            String caseNumber, MultiValueMap<String, String> given, Actor actor, Locale locale) {
        UUID caseId = cases.view(caseNumber, actor).caseId();
        return history.records(caseId, SearchBundle.count(given), given.getFirst(SearchBundle.PAGE), locale);
    }

    private static String address(String caseNumber) {
        return "/api/v1/cases/" + caseNumber + "/fhir/";
    }
}
