package org.throughline.instruments.domain;

import java.time.LocalDate;
import java.time.Period;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/** What is said of whoever answers an instrument. */
public final class RespondentPolicy {

    private static final int OLDEST = 130;
    private static final int LONGEST = 200;

    private RespondentPolicy() {}

    /**
     * @param stated how old they are, or null: then the client's age counts
     * @param born when the client was, or null where nobody knows
     * @return null where nobody knows
     */
    public static Integer age(Integer stated, LocalDate born, LocalDate today) {
        if (stated != null && (stated < 0 || stated > OLDEST)) {
            throw Rejection.invalidField("age", "instrument-age");
        }
        if (stated == null && born != null && !born.isAfter(today)) {
            return Period.between(born, today).getYears();
        }
        return stated;
    }

    /**
     * The day on which a paper was answered.
     *
     * @param born when the client was, or null where nobody knows
     * @return null where none is said
     * @throws Rejection at {@code answeredOn}: {@code instrument-answered-future}, {@code instrument-answered-unborn}
     */
    public static LocalDate answeredOn(LocalDate day, LocalDate born, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw Rejection.invalidField("answeredOn", "instrument-answered-future");
        }
        if (day != null && born != null && day.isBefore(born)) {
            throw Rejection.invalidField("answeredOn", "instrument-answered-unborn");
        }
        return day;
    }

    /** @return null where nobody interpreted */
    public static String interpreter(String name) {
        StorableText.require("interpreter", name);
        if (name == null || name.isBlank()) {
            return null;
        }
        if (name.length() > LONGEST) {
            throw Rejection.invalidField("interpreter", "instrument-interpreter-too-long", LONGEST);
        }
        return name.strip();
    }
}
