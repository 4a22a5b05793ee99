package org.throughline.instruments;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The total of an instrument that the agency used elsewhere, as on paper.
 *
 * @param rater who rated
 * @param on the day on which it was rated
 * @param band as it is printed, or null
 * @param document where the answers themselves are, or null
 */
public record NewTotal(String name, String rater, LocalDate on, BigDecimal score, String band, String document) {}
