package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words a form by chance and then otherwise, and what people have typed in it before. */
final class RandomFormEdits {

    private static final List<String> TYPES = List.of("textfield", "textarea", "number", "checkbox", "select");

    private final Random chance;
    private int count;

    RandomFormEdits(long seed) {
        this.chance = new Random(seed);
    }

    /** @param options of a select; more or fewer than asked before make an answer unfit */
    record Question(String id, String key, String type, int options, boolean required) {

        String json() {
            String values = !type.equals("select")
                    ? ""
                    : ", \"values\": ["
                            + IntStream.range(0, options)
                                    .mapToObj(i -> "{\"label\": \"Option %d\", \"value\": \"o%d\"}".formatted(i, i))
                                    .collect(Collectors.joining(", "))
                            + "]";
            String validate = required ? ", \"validate\": {\"required\": true}" : "";
            return "{\"id\": \"%s\", \"type\": \"%s\", \"key\": \"%s\", \"label\": \"%s\"%s%s}"
                    .formatted(id, type, key, "Ask " + id, values, validate);
        }

        Question typed(String other) {
            return new Question(id, key, other, options, required);
        }
    }

    static String components(List<Question> questions) {
        return questions.stream().map(Question::json).collect(Collectors.joining(",\n"));
    }

    List<Question> first() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            questions.add(question());
        }
        return questions;
    }

    List<Question> redrawn(List<Question> questions) {
        List<Question> others = new ArrayList<>(questions);
        int edits = 1 + chance.nextInt(4);
        for (int i = 0; i < edits; i++) {
            int at = chance.nextInt(others.size());
            Question one = others.get(at);
            switch (chance.nextInt(7)) {
                case 0 -> others.add(question());
                case 1 -> others.set(at, new Question(one.id(), one.key() + "X", one.type(), one.options(), false));
                case 2 -> others.set(at, new Question(one.id(), one.key(), one.type(), one.options(), true));
                case 3 -> others.set(at, new Question(one.id(), one.key(), one.type(), 1, one.required()));
                case 4 -> removeOne(others, at);
                default -> others.set(at, one.typed(any(TYPES)));
            }
        }
        return others;
    }

    private static void removeOne(List<Question> questions, int at) {
        if (questions.size() > 1) {
            questions.remove(at);
        }
    }

    /** Drafts that the form as it was first worded would have taken. */
    List<Map<String, Object>> drafts(List<Question> questions) {
        List<Map<String, Object>> drafts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, Object> draft = new LinkedHashMap<>();
            questions.stream()
                    .filter(question -> chance.nextInt(3) > 0)
                    .forEach(question -> draft.put(question.key(), answer(question)));
            draft.putIfAbsent(questions.get(0).key(), answer(questions.get(0)));
            drafts.add(draft);
        }
        return drafts;
    }

    private Object answer(Question question) {
        return switch (question.type()) {
            case "number" -> chance.nextInt(100);
            case "checkbox" -> true;
            case "select" -> "o" + chance.nextInt(question.options());
            default -> any(List.of("Seen", "3", "o0", "true", "Two words"));
        };
    }

    private Question question() {
        String id = "Q" + ++count;
        return new Question(id, "q" + count, any(TYPES), 3, false);
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
