package org.throughline.assessment.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.assessment.domain.Instrument.Domain;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Json;

/** The instruments that the agency uses, read from {@code assessment/instruments.json}. */
@Component
public class Instruments {

    private final List<Instrument> all = read();

    public List<Instrument> all() {
        return all;
    }

    public Optional<Domain> domain(String id) {
        return domains().stream().filter(domain -> domain.id().equals(id)).findFirst();
    }

    public List<Domain> domains() {
        return all.stream().flatMap(instrument -> instrument.domains().stream()).toList();
    }

    /** The score of each domain that the interview answered, in the instruments' order. */
    public Map<String, Integer> scoresIn(FormAnswers answers) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Domain domain : domains()) {
            Integer score = answers.number(domain.field());
            if (score != null) {
                scores.put(domain.id(), score);
            }
        }
        return scores;
    }

    private static List<Instrument> read() {
        try (InputStream json = Instruments.class.getResourceAsStream("/assessment/instruments.json")) {
            FormAnswers root = new FormAnswers(Json.read(new String(json.readAllBytes(), StandardCharsets.UTF_8)));
            return root.rows("instruments").stream()
                    .map(row -> new Instrument(row.text("id"), domains(row)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Domain> domains(FormAnswers instrument) {
        return instrument.rows("domains").stream()
                .map(row -> new Domain(row.text("id"), row.text("field"), row.text("need")))
                .toList();
    }
}
