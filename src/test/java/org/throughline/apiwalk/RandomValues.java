package org.throughline.apiwalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random value that one field permits, now and then of the kind that careless programs choke on. */
final class RandomValues {

    private static final List<String> WORDS = List.of(
            "rent",
            "arrears",
            "since",
            "March",
            "two",
            "children",
            "mother",
            "Ibu",
            "Siti",
            "O'Brien",
            "called",
            "again",
            "clinic",
            "Müller",
            "没有",
            "👩‍👧",
            "<script>alert(1)</script>",
            "'; drop table case_file; --",
            "${x}",
            "{{name}}",
            "100%",
            "\"quoted\"",
            "&amp;",
            "on",
            "Friday",
            "afraid",
            "landlord",
            "school",
            "work",
            "night",
            "shift");

    private final Random random;
    private final LocalDate today;
    private final FormLogic logic;

    RandomValues(Random random, LocalDate today, FormLogic logic) {
        this.random = random;
        this.today = today;
        this.logic = logic;
    }

    /** @return null where the field permits nothing that can be guessed, such as a pattern */
    Object of(JsonNode field, Map<String, Object> context, boolean required) {
        return switch (field.path("type").asText()) {
            case "textfield", "textarea" -> text(field, context);
            case "number" -> number(field, context);
            case "datetime" -> date(field);
            case "checkbox" -> required || random.nextBoolean();
            case "radio", "select" -> one(logic.options(field, context));
            default -> some(logic.options(field, context), required);
        };
    }

    private String text(JsonNode field, Map<String, Object> context) {
        String kind = field.path("validate").path("validationType").asText("");
        if (kind.equals("email")) {
            return "person" + random.nextInt(10_000) + "@mail.example";
        }
        if (kind.equals("phone")) {
            return "+1312555" + (1000 + random.nextInt(9000));
        }
        if (!field.path("validate").path("pattern").asText("").isEmpty()) {
            return null;
        }
        BigDecimal shortest = logic.limit(field, "minLength", context);
        BigDecimal longest = logic.limit(field, "maxLength", context);
        int least = shortest == null ? 1 : Math.max(1, shortest.intValue());
        int most = longest == null ? 300 : longest.intValue();
        return sized(least, Math.max(least, random.nextInt(20) == 0 ? most : Math.min(most, 60)));
    }

    /** Plain letters at both ends, since blanks there are cut off and would change the length. */
    private String sized(int least, int most) {
        StringBuilder text = new StringBuilder("T");
        int length = least + random.nextInt(most - least + 1);
        while (text.length() < length) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        text.setLength(length);
        int last = length - 1;
        if (!Character.isLetterOrDigit(text.charAt(last)) || Character.isSurrogate(text.charAt(last))) {
            text.setCharAt(last, 'z');
        }
        if (last > 0 && Character.isHighSurrogate(text.charAt(last - 1))) {
            text.setCharAt(last - 1, 'y');
        }
        return text.toString();
    }

    private Number number(JsonNode field, Map<String, Object> context) {
        BigDecimal least = logic.limit(field, "min", context);
        BigDecimal most = logic.limit(field, "max", context);
        BigDecimal from = least != null ? least : most == null ? BigDecimal.valueOf(-3) : most.subtract(BigDecimal.TEN);
        BigDecimal to = most != null ? most : from.add(BigDecimal.valueOf(40));
        int digits = field.path("decimalDigits").asInt(random.nextInt(5) == 0 ? 1 : 0);
        BigDecimal step = field.path("increment").asText("").isBlank()
                ? BigDecimal.ONE.movePointLeft(digits)
                : new BigDecimal(field.path("increment").asText());
        BigDecimal first = from.divide(step, 0, RoundingMode.CEILING).multiply(step);
        int steps = Math.max(
                0, to.subtract(first).divide(step, 0, RoundingMode.FLOOR).intValue());
        return first.add(step.multiply(BigDecimal.valueOf(random.nextInt(steps + 1))));
    }

    private String date(JsonNode field) {
        boolean future = field.path("disallowPassedDates").asBoolean(false);
        LocalDate day = today.plusDays(future ? random.nextInt(300) : random.nextInt(25_000) - 24_750);
        LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
        return switch (field.path("subtype").asText("date")) {
            case "time" -> time.toString();
            case "datetime" -> LocalDateTime.of(day, time).toString();
            default -> day.toString();
        };
    }

    private Object one(List<Object> options) {
        return options.isEmpty() ? null : options.get(random.nextInt(options.size()));
    }

    private List<Object> some(List<Object> options, boolean required) {
        List<Object> chosen = new ArrayList<>(options);
        Collections.shuffle(chosen, random);
        int least = required ? 1 : 0;
        int count = Math.min(options.size(), least + random.nextInt(Math.max(1, options.size())));
        return chosen.subList(0, count);
    }
}
