package org.throughline.intake.web;

import java.util.HashMap;
import java.util.Map;

/** What is typed of the client so far, as far as people on file are found by it. */
public record CallerDescription(String firstName, String lastName, String birthDate, String phone) {

    private static final int ENOUGH = 2;

    /** One letter is like half of everybody. */
    boolean isEnough() {
        return text(firstName).length() >= ENOUGH && text(lastName).length() >= ENOUGH;
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
