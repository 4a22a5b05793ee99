package org.throughline.instruments;

import java.time.LocalDate;

/**
 * An instrument that was answered.
 *
 * @param sha256 of the definition whose words were shown, or null
 * @param age in years of whom the answers are about; null where it is the client's, as it is on file
 * @param interpreter who put the questions into the client's language, or null
 * @param answeredOn the day on which it was answered on paper; null where it is answered now
 */
public record NewAdministration(
        String instrument, String sha256, GivenAnswers answers, Integer age, String interpreter, LocalDate answeredOn) {

    /** Answered now. */
    public NewAdministration(String instrument, String sha256, GivenAnswers answers, Integer age, String interpreter) {
        this(instrument, sha256, answers, age, interpreter, null);
    }
}
