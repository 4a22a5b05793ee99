package org.throughline.instruments;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.instruments.AdministrationView.AnsweredQuestion;
import org.throughline.instruments.AdministrationView.ScoreChange;
import org.throughline.instruments.domain.Administration;
import org.throughline.instruments.domain.AdministrationRepository;
import org.throughline.instruments.domain.InstrumentDefinition;
import org.throughline.instruments.domain.InstrumentDefinitions;
import org.throughline.instruments.domain.InstrumentItem;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** What was measured in a case, with what changed since the time before. */
@Service
@Transactional(readOnly = true)
public class AdministrationHistory {

    private static final int PAGE = 20;

    private final Administrations administrations;
    private final AdministrationRepository kept;
    private final InstrumentDefinitions definitions;
    private final ResultActions actions;
    private final Clock clock;

    AdministrationHistory(
            Administrations administrations,
            AdministrationRepository kept,
            InstrumentDefinitions definitions,
            ResultActions actions,
            Clock clock) {
        this.administrations = administrations;
        this.kept = kept;
        this.definitions = definitions;
        this.actions = actions;
        this.clock = clock;
    }

    /** Newest first; the caller has checked access. */
    public Slice<AdministrationView> slice(UUID caseId, String after, Locale locale) {
        return administrations.slice(caseId, PAGE, after, locale).map(row -> view(caseId, row, locale));
    }

    /** The same with the definition that each answered; the caller has checked access. */
    public Slice<AnsweredRecord> records(UUID caseId, Integer limit, String after, Locale locale) {
        return administrations.slice(caseId, limit, after, locale).map(row -> record(row, locale));
    }

    /**
     * One of the case's; the caller has checked access.
     *
     * @throws Rejection not found {@code administration-unknown}
     */
    public AnsweredRecord require(UUID caseId, UUID id, Locale locale) {
        Administration one = kept.find(caseId, id).orElseThrow(() -> Rejection.notFound("administration-unknown"));
        List<ResultAction> begun = actions.of(List.of(id)).getOrDefault(id, List.of());
        return record(AdministrationViewMapper.row(one, definitions.known(one.definition()), begun, locale), locale);
    }

    private AnsweredRecord record(AdministrationRow row, Locale locale) {
        return new AnsweredRecord(
                row,
                InstrumentViewMapper.view(definitions.known(row.definition().definitionSha256()), locale));
    }

    private AdministrationView view(UUID caseId, AdministrationRow row, Locale locale) {
        InstrumentDefinition definition = definitions.known(row.definition().definitionSha256());
        return new AdministrationView(
                row,
                change(caseId, row, definition),
                definition.items().stream()
                        .map(item -> question(item, row.answers().path(item.linkId()), locale))
                        .toList(),
                definition.terms().notice());
    }

    /** Of the first score, which is the instrument's own. */
    private ScoreChange change(UUID caseId, AdministrationRow row, InstrumentDefinition definition) {
        String score = definition.scoring().scores().get(0).id();
        BigDecimal now = row.scores().get(score);
        return kept.before(caseId, definition.id(), row.id(), clock.getZone())
                .map(earlier ->
                        AdministrationViewMapper.scores(earlier, definition).get(score))
                .filter(before -> now != null)
                .map(before -> new ScoreChange(
                        score,
                        before,
                        now.subtract(before),
                        definition.scoring().reliableChange()))
                .orElse(null);
    }

    private static AnsweredQuestion question(InstrumentItem item, JsonNode answer, Locale locale) {
        Stream<JsonNode> codes = answer.isArray()
                ? StreamSupport.stream(answer.spliterator(), false)
                : Stream.of(answer).filter(JsonNode::isValueNode);
        return new AnsweredQuestion(
                item.text().in(locale),
                codes.map(JsonNode::asText)
                        .flatMap(code -> item.choice(code).stream())
                        .map(choice -> choice.label().in(locale))
                        .toList());
    }
}
