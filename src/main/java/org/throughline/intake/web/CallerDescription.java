package org.throughline.intake.web;

import java.util.HashMap;
import java.util.Map;

/** What is typed of the client so far, as far as people on file are found by it. */
public record CallerDescription(String firstName, String lastName, String birthDate, String phone) {

    private static final int ENOUGH = 2;
    private static final int WHOLE_NUMBER = 7;

    /** One letter is like half of everybody; one name, or a phone number, is not. */
    boolean isEnough() {
        return (text(firstName) + text(lastName)).length() >= ENOUGH
                || text(phone).chars().filter(Character::isDigit).count() >= WHOLE_NUMBER;
    }

    Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("firstName", text(firstName));
        answers.put("lastName", text(lastName));
        answers.put("birthDate", text(birthDate));
        answers.put("phone", text(phone));
        return answers;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
