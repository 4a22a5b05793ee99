package org.throughline.instruments.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.throughline.instruments.GivenAnswers;
import org.throughline.instruments.NewAdministration;
import org.throughline.shared.Rejection;

/**
 * What the page of an interview sends: the answers of several instruments, each field named by its instrument, as
 * {@code answer.phq-9.p1}. No id of an instrument has a dot.
 */
record InterviewForm(
        Map<String, GivenAnswers> byInstrument, Map<String, String> hashes, String interpreter, String answeredOn) {

    static final String BETWEEN = ",";

    static final InterviewForm EMPTY = new InterviewForm(Map.of(), Map.of(), null, null);

    private static final String ANSWER = "answer.";
    private static final String HASH = "sha256.";

    /** @param instruments as the address names them */
    static InterviewForm of(List<String> instruments, MultiValueMap<String, String> sent) {
        Map<String, GivenAnswers> answers = new LinkedHashMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String instrument : instruments) {
            String before = ANSWER + instrument + ".";
            Map<String, List<String>> byItem = new LinkedHashMap<>();
            sent.forEach((name, values) -> {
                List<String> chosen =
                        values.stream().filter(value -> !value.isBlank()).toList();
                if (name.startsWith(before) && !chosen.isEmpty()) {
                    byItem.put(name.substring(before.length()), chosen);
                }
            });
            answers.put(instrument, new GivenAnswers(byItem));
            hashes.put(instrument, sent.getFirst(HASH + instrument));
        }
        return new InterviewForm(answers, hashes, sent.getFirst("interpreter"), sent.getFirst("answeredOn"));
    }

    /** @throws Rejection not found {@code instrument-unknown} where the address names none, or one twice */
    static List<String> instruments(String address) {
        List<String> named = List.of(address.split(BETWEEN));
        if (named.isEmpty() || named.stream().distinct().count() < named.size()) {
            throw Rejection.notFound("instrument-unknown");
        }
        return named;
    }

    /**
     * Those in which something was answered; where that is none, the first, which is refused for it.
     *
     * @throws Rejection at {@code answeredOn} {@code instrument-answered-day} where that is no day
     */
    List<NewAdministration> asked() {
        List<String> answered = new ArrayList<>(byInstrument.keySet());
        answered.removeIf(instrument -> byInstrument.get(instrument).byItem().isEmpty());
        if (answered.isEmpty()) {
            answered.add(byInstrument.keySet().iterator().next());
        }
        LocalDate day = day();
        return answered.stream()
                .map(instrument -> new NewAdministration(
                        instrument, hashes.get(instrument), byInstrument.get(instrument), null, interpreter, day))
                .toList();
    }

    private LocalDate day() {
        try {
            return answeredOn == null || answeredOn.isBlank() ? null : LocalDate.parse(answeredOn.strip());
        } catch (DateTimeParseException noDay) {
            throw Rejection.invalidField("answeredOn", "instrument-answered-day");
        }
    }
}
