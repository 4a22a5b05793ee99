package org.throughline.instruments.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.instruments.InstrumentView;
import org.throughline.instruments.InstrumentView.AnswerView;
import org.throughline.instruments.InstrumentView.QuestionView;

/**
 * One instrument of an interview as the page shows it.
 *
 * @param published whether its questions were published in the reader's language
 * @param grid whether all questions have the same few answers, so that they fit one table
 */
record InterviewPart(InstrumentView shown, boolean published, boolean grid, Map<String, List<String>> chosen) {

    private static final int MOST_COLUMNS = 5;
    private static final int DIGITS = 10;

    static InterviewPart of(InstrumentView shown, Map<String, List<String>> chosen, Locale locale) {
        return new InterviewPart(
                shown, shown.row().languages().contains(locale.getLanguage()), isGrid(shown.items()), chosen);
    }

    private static boolean isGrid(List<QuestionView> questions) {
        List<String> labels = labels(questions.get(0));
        return labels.size() <= MOST_COLUMNS
                && questions.stream()
                        .allMatch(question ->
                                !question.multiple() && labels(question).equals(labels));
    }

    private static List<String> labels(QuestionView question) {
        return question.options().stream().map(AnswerView::label).toList();
    }

    /** How many answers stand beside each other, where they do. */
    public int columns() {
        return shown.items().get(0).options().size();
    }

    /** By which key each answer is chosen: what it counts, as on paper, else its place; empty beyond the ninth. */
    public List<String> keys(QuestionView question) {
        List<AnswerView> options = question.options();
        boolean counted = options.stream()
                .allMatch(option -> option.value() instanceof Integer points && points >= 0 && points < DIGITS);
        return options.stream()
                .map(option -> counted ? option.value().toString() : place(options.indexOf(option) + 1))
                .toList();
    }

    private static String place(int place) {
        return place < DIGITS ? Integer.toString(place) : "";
    }
}
