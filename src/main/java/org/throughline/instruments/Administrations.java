package org.throughline.instruments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.instruments.domain.Administration;
import org.throughline.instruments.domain.AdministrationRepository;
import org.throughline.instruments.domain.AdministrationText;
import org.throughline.instruments.domain.AdministrationText.Recorded;
import org.throughline.instruments.domain.CriticalAnswers;
import org.throughline.instruments.domain.InstrumentAnswers;
import org.throughline.instruments.domain.InstrumentDefinition;
import org.throughline.instruments.domain.InstrumentDefinitions;
import org.throughline.instruments.domain.InstrumentResult;
import org.throughline.instruments.domain.InstrumentScorer;
import org.throughline.instruments.domain.RespondentPolicy;
import org.throughline.people.AccessLog;
import org.throughline.safety.Dangers;
import org.throughline.shared.Actor;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.staff.ActivityPermission;

/** Instruments that were answered in a case: scored at once and sealed; a critical answer begins the response it asks for. */
@Service
@Transactional
public class Administrations {

    /** Fields of the interview, not of an instrument in it. */
    private static final Set<String> PARTS = Set.of("age", "interpreter", "answeredOn");

    private static final String KIND = "instrument";

    private final InstrumentDefinitions definitions;
    private final AdministrationRepository administrations;
    private final Cases cases;
    private final CaseAccess access;
    private final AccessLog log;
    private final Timeline timeline;
    private final Dangers dangers;
    private final LicensedInstruments licensed;
    private final ScoreMeanings meanings;
    private final ResultActions actions;
    private final Clock clock;

    Administrations(
            InstrumentDefinitions definitions,
            AdministrationRepository administrations,
            Cases cases,
            CaseAccess access,
            AccessLog log,
            Timeline timeline,
            Dangers dangers,
            LicensedInstruments licensed,
            ScoreMeanings meanings,
            ResultActions actions,
            Clock clock) {
        this.definitions = definitions;
        this.administrations = administrations;
        this.cases = cases;
        this.access = access;
        this.log = log;
        this.timeline = timeline;
        this.dangers = dangers;
        this.licensed = licensed;
        this.meanings = meanings;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * Scores and seals the answers. Where one of them is critical, the response that it asks for begins in the same transaction.
     *
     * @throws Rejection not found {@code instrument-unknown}; conflict {@code instrument-wording} where other words were
     *     shown; invalid {@code activity-<kind>-refused} and as {@link InstrumentAnswers#of} and {@link RespondentPolicy} say
     */
    public AdministrationRow record(UUID caseId, NewAdministration asked, Actor by, Locale locale) {
        access.requireChange(by, caseId);
        InstrumentDefinition definition = definitions.require(asked.instrument());
        if (asked.sha256() != null && !asked.sha256().equals(definition.sha256())) {
            throw Rejection.conflict("instrument-wording");
        }
        ActivityPermission permission = licensed.require(definition, by);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        CaseSummary about = cases.require(caseId);
        LocalDate born = about.client().birthDate();
        LocalDate answered = RespondentPolicy.answeredOn(asked.answeredOn(), born, today);
        Recorded recorded = new Recorded(
                by.username(),
                clock.instant(),
                answered,
                RespondentPolicy.age(asked.age(), born, answered == null ? today : answered),
                RespondentPolicy.interpreter(asked.interpreter()));
        InstrumentAnswers answers =
                InstrumentAnswers.of(definition, asked.answers().byItem());
        InstrumentResult result = InstrumentScorer.score(definition, answers, recorded.age());
        Administration administration = AdministrationText.seal(caseId, definition, answers, result, recorded);
        administrations.keep(definition, recorded.at());
        administrations.add(administration);
        log.wrote(by, AccessLog.CASE, caseId, "administration");
        timeline.recordLinked(
                caseId,
                "/cases/" + about.caseNumber() + "/instruments",
                KIND,
                by.username(),
                "timeline.instrument-answered",
                definition.title().first());
        CriticalAnswers.describe(CriticalAnswers.SAFETY, definition, answers, result)
                .ifPresent(critical -> dangers.nameByInstrument(caseId, critical, by));
        CriticalAnswers.describe(CriticalAnswers.SUICIDE, definition, answers, result)
                .ifPresent(critical -> dangers.nameSuicideByInstrument(caseId, critical, by));
        licensed.recorded(administration, definition, permission, by, locale);
        List<ResultAction> begun = actions.begin(
                about,
                administration.id(),
                meanings.of(definition, answers, result, about.client().personId(), recorded.age()));
        return AdministrationViewMapper.row(administration, definition, begun, locale);
    }

    /**
     * Several of one interview, all or none.
     *
     * @throws Rejection as of one; its field begins with the instrument's id and a dot
     */
    public List<AdministrationRow> record(UUID caseId, List<NewAdministration> interview, Actor by, Locale locale) {
        return interview.stream()
                .map(asked -> {
                    try {
                        return record(caseId, asked, by, locale);
                    } catch (Rejection refused) {
                        boolean whole = refused.field() == null || PARTS.contains(refused.field());
                        throw whole ? refused : refused.within(asked.instrument());
                    }
                })
                .toList();
    }

    /** Newest first; the caller has checked access. */
    @Transactional(readOnly = true)
    public Slice<AdministrationRow> slice(UUID caseId, Integer limit, String after, Locale locale) {
        int size = Slice.limit(limit);
        CursorMoment from = CursorMoment.before(after);
        List<Administration> rows = administrations.slice(caseId, from.at(), from.id(), size + 1);
        Map<UUID, List<ResultAction>> begun =
                actions.of(rows.stream().map(Administration::id).toList());
        return Slice.of(rows, size, row -> CursorMoment.cursor(row.at(), row.id()))
                .map(row -> AdministrationViewMapper.row(
                        row, definitions.known(row.definition()), begun.getOrDefault(row.id(), List.of()), locale));
    }
}
