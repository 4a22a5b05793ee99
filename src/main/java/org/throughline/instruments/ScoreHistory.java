package org.throughline.instruments;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.instruments.ScoreSeries.ScorePoint;
import org.throughline.instruments.ScoreSeries.SeriesBand;
import org.throughline.instruments.domain.Administration;
import org.throughline.instruments.domain.AdministrationRepository;
import org.throughline.instruments.domain.InstrumentDefinition;
import org.throughline.instruments.domain.InstrumentDefinitions;
import org.throughline.instruments.domain.ScoreDefinition;
import org.throughline.instruments.domain.ScoreDefinition.ScoreRange;
import org.throughline.instruments.domain.ScoringRules.ScoreBand;

/** How the scores of a case went. */
@Service
@Transactional(readOnly = true)
public class ScoreHistory {

    /** More points than that are no picture any more. */
    private static final int MOST_POINTS = 24;

    private final AdministrationRepository kept;
    private final InstrumentDefinitions definitions;
    private final Clock clock;

    ScoreHistory(AdministrationRepository kept, InstrumentDefinitions definitions, Clock clock) {
        this.kept = kept;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The latest of each definition that was answered, the one answered last first; the caller has checked access. */
    public List<ScoreSeries> of(UUID caseId, Locale locale) {
        Map<String, List<Administration>> answered = new LinkedHashMap<>();
        kept.latest(caseId, MOST_POINTS, clock.getZone())
                .forEach(one -> answered.computeIfAbsent(one.definition(), sha -> new ArrayList<>())
                        .add(0, one));
        return answered.entrySet().stream()
                .flatMap(entry -> series(definitions.known(entry.getKey()), entry.getValue(), locale).stream())
                .toList();
    }

    private List<ScoreSeries> series(InstrumentDefinition definition, List<Administration> answered, Locale locale) {
        List<ScoreSeries> series = new ArrayList<>();
        for (ScoreDefinition score : definition.scoring().scores()) {
            List<ScorePoint> points = answered.stream()
                    .map(one -> point(one, definition, score))
                    .filter(point -> point.value() != null)
                    .toList();
            if (!points.isEmpty()) {
                series.add(series(definition, score, points, locale));
            }
        }
        return series;
    }

    private static ScoreSeries series(
            InstrumentDefinition definition, ScoreDefinition score, List<ScorePoint> points, Locale locale) {
        ScoreRange range = definition.rangeOf(score);
        BigDecimal highest = points.stream().map(ScorePoint::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean first = score.equals(definition.scoring().scores().get(0));
        return new ScoreSeries(
                definition.title().in(locale),
                definition.version(),
                score.id(),
                BigDecimal.valueOf(range.lowest()),
                highest.max(BigDecimal.valueOf(range.highest())),
                bands(definition, score).stream()
                        .map(band -> new SeriesBand(band.min(), band.max(), band.code()))
                        .toList(),
                first ? definition.scoring().reliableChange() : null,
                points);
    }

    private ScorePoint point(Administration one, InstrumentDefinition definition, ScoreDefinition score) {
        BigDecimal value = AdministrationViewMapper.scores(one, definition).get(score.id());
        String band = bands(definition, score).stream()
                .filter(each -> each.holds(value))
                .map(ScoreBand::code)
                .findFirst()
                .orElse(null);
        return new ScorePoint(one.answeredAt(clock.getZone()), value, band);
    }

    private static List<ScoreBand> bands(InstrumentDefinition definition, ScoreDefinition score) {
        return definition.scoring().bands().stream()
                .filter(band -> band.score().equals(score.id()))
                .toList();
    }
}
