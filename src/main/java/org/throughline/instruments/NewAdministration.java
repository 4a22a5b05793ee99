package org.throughline.instruments;

/**
 * An instrument that was answered.
 *
 * @param sha256 of the definition whose words were shown, or null
 * @param age in years of whom the answers are about; null where it is the client's, as it is on file
 * @param interpreter who put the questions into the client's language, or null
 */
public record NewAdministration(
        String instrument, String sha256, GivenAnswers answers, Integer age, String interpreter) {}
