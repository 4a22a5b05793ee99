package org.throughline.instruments.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.instruments.domain.ScoreDefinition.ScoreRange;
import org.throughline.staff.ActivityKind;

/**
 * A published instrument, exactly as it was published: its questions, its answers, its arithmetic, its notice.
 *
 * @param sha256 of the file that it was read from, by which it is known again
 * @param content that file
 */
public record InstrumentDefinition(
        String id,
        String version,
        String sha256,
        InstrumentText title,
        String loinc,
        InstrumentText stem,
        InstrumentTerms terms,
        List<InstrumentItem> items,
        ScoringRules scoring,
        String content) {

    public InstrumentDefinition {
        items = List.copyOf(items);
    }

    public Optional<InstrumentItem> item(String name) {
        return items.stream().filter(item -> item.isNamed(name)).findFirst();
    }

    /** Whether a text of every question was published in that language. */
    public boolean isPublishedIn(Locale locale) {
        return items.stream().allMatch(item -> item.text().isPublishedIn(locale));
    }

    /** What the score can be: as published, else as its items' answers can make it. */
    public ScoreRange rangeOf(ScoreDefinition score) {
        if (score.range() != null) {
            return score.range();
        }
        return switch (score.kind()) {
            case COUNT_RATED, COUNT_EQUAL, COUNT_AT_LEAST ->
                new ScoreRange(0, score.items().size());
            case MEAN -> new ScoreRange(least(score), most(score));
            case SUM ->
                new ScoreRange(
                        least(score) * score.items().size(),
                        most(score) * score.items().size());
            case PRODUCT -> new ScoreRange(0, 0);
        };
    }

    private int least(ScoreDefinition score) {
        return points(score).min().orElse(0);
    }

    private int most(ScoreDefinition score) {
        return points(score).max().orElse(0);
    }

    private IntStream points(ScoreDefinition score) {
        return score.items().stream()
                .flatMap(id -> item(id).stream())
                .flatMap(item -> item.choices().stream())
                .map(AnswerChoice::points)
                .filter(points -> points != null && !score.ignore().contains(points))
                .mapToInt(Integer::intValue);
    }

    /**
     * @param recall what time the questions are about
     * @param notice to be shown wherever the words are
     * @param licence what the owner allows, in short
     * @param activity what asking it is to the client, by which licences let somebody do it
     */
    public record InstrumentTerms(String recall, String notice, String licence, ActivityKind activity) {}
}
