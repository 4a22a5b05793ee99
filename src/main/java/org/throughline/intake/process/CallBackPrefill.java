package org.throughline.intake.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.contacts.Notes.Note;
import org.throughline.engine.Prefill;
import org.throughline.intake.CallBackProcess;
import org.throughline.intake.CallBacks;
import org.throughline.shell.DisplayFormat;

/** Who called about an open case, and what they said, for whoever returns the call. */
@Component
class CallBackPrefill implements Prefill {

    private final CallBacks calls;
    private final DisplayFormat displayFormat;

    CallBackPrefill(CallBacks calls, DisplayFormat displayFormat) {
        this.calls = calls;
        this.displayFormat = displayFormat;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("return-call");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID note = request.id(CallBackProcess.Variables.NOTE_ID);
        return note == null
                ? Map.of()
                : calls.call(request.caseId(), note).map(this::values).orElse(Map.of());
    }

    private Map<String, Object> values(Note call) {
        return Map.of(
                "calledBy", call.content().contactWith(),
                "calledAt", displayFormat.dateTime(call.content().contactAt()),
                "takenBy", call.authorName(),
                "callText", call.content().text());
    }
}
