package org.throughline.safety.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;
import org.throughline.safety.ConcernView;
import org.throughline.safety.ConcernView.PhoneReport;
import org.throughline.safety.ReportAddenda;
import org.throughline.safety.SafetyAddendumProcess;
import org.throughline.safety.SafetyConcerns;
import org.throughline.shared.FormAnswers;
import org.throughline.shell.DisplayFormat;

/** What the forms of the safety response open with. */
@Component
class SafetyPrefill implements Prefill {

    private static final String PHONE = "report-by-phone";
    private static final String WRITTEN = "written-report";
    private static final String ADDENDUM = "send-addendum";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx");

    private final SafetyConcerns concerns;
    private final ReportAddenda addenda;
    private final MessageSource messages;
    private final DisplayFormat displayFormat;
    private final Clock clock;

    SafetyPrefill(
            SafetyConcerns concerns,
            ReportAddenda addenda,
            MessageSource messages,
            DisplayFormat displayFormat,
            Clock clock) {
        this.concerns = concerns;
        this.addenda = addenda;
        this.messages = messages;
        this.displayFormat = displayFormat;
        this.clock = clock;
    }

    @Override
    public Set<String> formIds() {
        return Set.of(PHONE, WRITTEN, "acknowledge-safety-report", ADDENDUM);
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID id = request.id(SafetyAddendumProcess.Variables.CONCERN_ID);
        if (id == null) {
            return Map.of();
        }
        ConcernView concern = concerns.require(id);
        if (request.formId().equals(ADDENDUM)) {
            return addendum(concern, request.id(SafetyAddendumProcess.Variables.ADDENDUM_ID));
        }
        Map<String, Object> values = new HashMap<>();
        String atRisk = concern.danger().personAtRisk();
        values.put("personAtRisk", atRisk.isEmpty() ? say("safety.person-unnamed") : atRisk);
        values.put("concernNames", names(concern));
        values.put("concernDescription", concern.danger().description());
        values.put("raisedBy", concern.raisedByName());
        if (request.formId().equals(PHONE)) {
            values.put("calledAt", ZonedDateTime.now(clock).format(MINUTES));
        } else {
            values.putAll(call(concern.phone()));
        }
        if (request.formId().equals(WRITTEN)) {
            values.put("writtenDue", displayFormat.dateTime(concerns.writtenReportDue(id)));
            values.put("persons", atRisk.isEmpty() ? List.of() : List.of(Map.of("name", atRisk, "role", "at-risk")));
            values.put("whatHappened", concern.danger().description());
        }
        return values;
    }

    /** What the agency is to be informed of, and that it is the agency of the report. */
    private Map<String, Object> addendum(ConcernView concern, UUID addendum) {
        Map<String, Object> values = new HashMap<>(addenda.answersOf(addendum));
        values.put("agency", new FormAnswers(concern.report().answers()).text("agency"));
        values.put("sentAt", ZonedDateTime.now(clock).format(MINUTES));
        return values;
    }

    private Map<String, Object> call(PhoneReport phone) {
        Instant calledAt = phone == null ? null : phone.calledAt();
        Map<String, Object> call = new HashMap<>();
        call.put("agency", phone == null ? "" : phone.agency());
        call.put("reference", phone == null || phone.reference() == null ? "" : phone.reference());
        call.put("calledAt", displayFormat.dateTime(calledAt));
        return call;
    }

    private String names(ConcernView concern) {
        List<String> kinds = concern.danger().concerns();
        return kinds.isEmpty()
                ? say("safety.immediate")
                : kinds.stream().map(kind -> say("safety.kind." + kind)).collect(Collectors.joining(", "));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
