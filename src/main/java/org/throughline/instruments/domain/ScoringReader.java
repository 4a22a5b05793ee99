package org.throughline.instruments.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.instruments.domain.ScoreDefinition.MissingRule;
import org.throughline.instruments.domain.ScoreDefinition.ScoreRange;
import org.throughline.instruments.domain.ScoringRules.FlagCondition;
import org.throughline.instruments.domain.ScoringRules.FlagRule;
import org.throughline.instruments.domain.ScoringRules.NeedRule;
import org.throughline.instruments.domain.ScoringRules.ScoreBand;
import org.throughline.instruments.domain.ScoringRules.SkipRule;

/** Reads the arithmetic of a definition, and refuses what does not fit its questions. */
final class ScoringReader {

    /** Of a count, which says how many were answered and never that some are missing. */
    private static final int ANY_NUMBER = 99;

    private static final int ONE_DECIMAL = 1;

    /** The processes that a definition may ask for. */
    private static final Set<String> RESPONSES = Set.of(CriticalAnswers.SAFETY, CriticalAnswers.SUICIDE);

    private final DefinitionNode scoring;
    private final Set<String> items;
    private final Set<String> critical;
    private final Set<String> scores;

    private ScoringReader(DefinitionNode scoring, List<InstrumentItem> items) {
        this.scoring = scoring;
        this.items = items.stream().map(InstrumentItem::linkId).collect(Collectors.toSet());
        this.critical = items.stream()
                .filter(InstrumentItem::critical)
                .map(InstrumentItem::linkId)
                .collect(Collectors.toSet());
        this.scores =
                scoring.each("scores").stream().map(score -> score.text("id")).collect(Collectors.toSet());
    }

    static ScoringRules read(DefinitionNode scoring, List<InstrumentItem> items) {
        ScoringReader reader = new ScoringReader(scoring, items);
        return new ScoringRules(
                scoring.each("skip").stream().map(reader::skip).toList(),
                scoring.each("scores").stream().map(reader::score).toList(),
                reader.bands(),
                scoring.each("flags").stream().map(reader::flag).toList(),
                scoring.each("needs").stream().map(reader::need).toList(),
                scoring.at("change").optionalNumber("reliable"));
    }

    private SkipRule skip(DefinitionNode rule) {
        DefinitionNode when = rule.at("when");
        List<String> asked = when.has("item") ? List.of(when.text("item")) : when.texts("sumOf");
        List<String> skipped = rule.texts("skip");
        require(!asked.isEmpty() && items.containsAll(asked) && items.containsAll(skipped), rule);
        require(skipped.stream().noneMatch(critical::contains), rule);
        return new SkipRule(asked, when.number("equals"), skipped, rule.number("scoredAs"));
    }

    private ScoreDefinition score(DefinitionNode rule) {
        ScoreKind kind = ScoreKind.of(rule.text("kind")).orElseThrow(() -> DefinitionNode.refused(rule.path()));
        List<String> of = rule.texts("items");
        require(!of.isEmpty() && items.containsAll(of) && new HashSet<>(of).size() == of.size(), rule);
        boolean counts = kind == ScoreKind.COUNT_EQUAL || kind == ScoreKind.COUNT_AT_LEAST;
        String compared = kind == ScoreKind.COUNT_EQUAL ? "equals" : "threshold";
        List<Integer> range = rule.numbers("range");
        return new ScoreDefinition(
                rule.text("id"),
                kind,
                of,
                Set.copyOf(rule.numbers("ignore")),
                missing(rule.at("missing"), of),
                rule.number("decimals", ONE_DECIMAL),
                counts ? rule.number(compared) : 0,
                rule.numbersByKey("thresholdOf"),
                range.size() == 2 ? new ScoreRange(range.get(0), range.get(1)) : null);
    }

    /** A critical item is never guessed, whatever the rule says of it. */
    private MissingRule missing(DefinitionNode rule, Collection<String> of) {
        Set<String> never = new HashSet<>(rule.texts("never"));
        require(items.containsAll(never), rule);
        of.stream().filter(critical::contains).forEach(never::add);
        int most = rule.number("maxMissing", rule.json().isMissingNode() ? ANY_NUMBER : 0);
        return new MissingRule(most, never);
    }

    /** Bands of one score meet: none overlaps, and none leaves a gap. */
    private List<ScoreBand> bands() {
        List<ScoreBand> bands = new ArrayList<>();
        for (DefinitionNode node : scoring.each("bands")) {
            ScoreBand band = new ScoreBand(
                    node.text("score"),
                    BigDecimal.valueOf(node.number("min")),
                    BigDecimal.valueOf(node.number("max")),
                    node.text("code"),
                    node.optionalText("advice"));
            require(scores.contains(band.score()) && band.min().compareTo(band.max()) <= 0, node);
            ScoreBand before = bands.isEmpty() ? null : bands.get(bands.size() - 1);
            require(
                    before == null
                            || !before.score().equals(band.score())
                            || before.max().add(BigDecimal.ONE).compareTo(band.min()) == 0,
                    node);
            bands.add(band);
        }
        return bands;
    }

    private FlagRule flag(DefinitionNode rule) {
        DefinitionNode when = rule.at("when");
        FlagCondition condition = new FlagCondition(
                Set.copyOf(when.texts("band")),
                when.optionalText("score"),
                when.optionalText("item"),
                when.optionalNumber("atLeast"),
                when.optionalNumber("equals"));
        require(condition.score() == null || scores.contains(condition.score()), when);
        require(
                condition.item() == null
                        || condition.item().equals(FlagCondition.ANY)
                        || items.contains(condition.item()),
                when);
        boolean compares = condition.score() != null || condition.item() != null;
        require(compares == condition.bands().isEmpty(), when);
        require(!compares || condition.atLeast() != null || condition.equal() != null, when);
        String response = rule.optionalText("response");
        require(response == null || RESPONSES.contains(response), rule);
        return new FlagRule(rule.text("id"), condition, rule.optionalText("action"), response);
    }

    private NeedRule need(DefinitionNode rule) {
        DefinitionNode when = rule.at("when");
        require(scores.contains(when.text("score")), when);
        require(when.has("atLeast") || when.has("below"), when);
        return new NeedRule(
                rule.text("domain"),
                when.text("score"),
                when.optionalNumber("atLeast"),
                when.optionalNumber("below"),
                when.number("minAge", 0),
                when.number("maxAge", NeedRule.OLDEST));
    }

    private static void require(boolean right, DefinitionNode where) {
        if (!right) {
            throw DefinitionNode.refused(where.path());
        }
    }
}
