package org.throughline.instruments.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.instruments.domain.ScoringRules.FlagRule;

/** Answers to which somebody must see at once, by the publication, whatever the score is. */
public final class CriticalAnswers {

    /** Somebody is in danger from others, or a danger to them. */
    public static final String SAFETY = "safety-response";

    /** Somebody may end their own life. */
    public static final String SUICIDE = "suicide-response";

    private CriticalAnswers() {}

    /**
     * Those that ask for that response, in words, for whoever answers them; empty where there are none.
     *
     * @param response {@link #SAFETY} or {@link #SUICIDE}
     */
    public static Optional<String> describe(
            String response, InstrumentDefinition definition, InstrumentAnswers answers, InstrumentResult result) {
        List<FlagRule> critical = definition.scoring().flags().stream()
                .filter(flag -> response.equals(flag.response()))
                .filter(flag -> result.flags().contains(flag.id()))
                .toList();
        return critical.isEmpty()
                ? Optional.empty()
                : Optional.of(definition.title().first() + ". "
                        + critical.stream()
                                .map(flag -> described(flag, definition, answers, result))
                                .collect(Collectors.joining(" ")));
    }

    private static String described(
            FlagRule flag, InstrumentDefinition definition, InstrumentAnswers answers, InstrumentResult result) {
        return Optional.ofNullable(flag.when().item())
                .flatMap(definition::item)
                .map(item -> item.text().first() + ": "
                        + answers.of(item.linkId()).stream()
                                .map(choice -> choice.label().first())
                                .collect(Collectors.joining(", "))
                        + ".")
                .orElseGet(() -> flag.when().score() == null
                        ? flag.id() + "."
                        : flag.when().score() + ": "
                                + result.scores().get(flag.when().score()) + ".");
    }
}
