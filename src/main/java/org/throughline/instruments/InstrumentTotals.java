package org.throughline.instruments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.instruments.domain.InstrumentDefinitions;
import org.throughline.instruments.domain.InstrumentTotal;
import org.throughline.instruments.domain.TotalPolicy;
import org.throughline.instruments.domain.TotalRepository;
import org.throughline.instruments.domain.TotalText;
import org.throughline.instruments.domain.TotalText.TotalContent;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.Json;
import org.throughline.shared.Slice;

/** Totals of instruments whose words the program may not have: sealed, without items. */
@Service
@Transactional
public class InstrumentTotals {

    private static final String KIND = "instrument";

    private final InstrumentDefinitions definitions;
    private final TotalRepository totals;
    private final Cases cases;
    private final CaseAccess access;
    private final AccessLog log;
    private final Timeline timeline;
    private final Clock clock;

    InstrumentTotals(
            InstrumentDefinitions definitions,
            TotalRepository totals,
            Cases cases,
            CaseAccess access,
            AccessLog log,
            Timeline timeline,
            Clock clock) {
        this.definitions = definitions;
        this.totals = totals;
        this.cases = cases;
        this.access = access;
        this.log = log;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Seals it. @throws Rejection as {@link TotalPolicy#require} says */
    public TotalRow record(UUID caseId, NewTotal asked, Actor by) {
        access.requireChange(by, caseId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        TotalContent content = TotalPolicy.require(content(asked), definitions.offered(), today);
        InstrumentTotal total = TotalText.seal(caseId, content, by.username(), clock.instant());
        totals.add(total);
        log.wrote(by, AccessLog.CASE, caseId, "administration");
        timeline.recordLinked(
                caseId,
                "/cases/" + cases.require(caseId).caseNumber() + "/instrument-totals",
                KIND,
                by.username(),
                "timeline.instrument-total",
                content.name());
        return row(total);
    }

    /** Newest first; the caller has checked access. */
    @Transactional(readOnly = true)
    public Slice<TotalRow> slice(UUID caseId, Integer limit, String after) {
        int size = Slice.limit(limit);
        CursorMoment from = CursorMoment.before(after);
        List<InstrumentTotal> rows = totals.slice(caseId, from.at(), from.id(), size + 1);
        return Slice.of(rows, size, row -> CursorMoment.cursor(row.at(), row.id()))
                .map(InstrumentTotals::row);
    }

    private static TotalContent content(NewTotal asked) {
        return new TotalContent(asked.name(), asked.rater(), asked.on(), asked.score(), asked.band(), asked.document());
    }

    /** As it was sealed. */
    private static TotalRow row(InstrumentTotal total) {
        JsonNode text = Json.exact().valueToTree(total.seal().content());
        NewTotal content = new NewTotal(
                text.path(TotalText.NAME).textValue(),
                text.path(TotalText.RATER).textValue(),
                LocalDate.parse(text.path(TotalText.ON).textValue()),
                text.path(TotalText.SCORE).decimalValue(),
                text.path(TotalText.BAND).textValue(),
                text.path(TotalText.DOCUMENT).textValue());
        return new TotalRow(
                total.id(), content, total.by(), total.at(), total.seal().sha256());
    }
}
