package org.throughline.intake.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
    private final MessageSource messages;

    CallBackPrefill(CallBacks calls, DisplayFormat displayFormat, MessageSource messages) {
        this.messages = messages;
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
                "callText", text(call));
    }

    /** What was struck through is shown as that: whoever returns the call must not go by it. */
    private String text(Note call) {
        String text = call.content().text();
        if (call.error() == null) {
            return text;
        }
        Object[] said = {
            call.error().byName(),
            displayFormat.dateTime(call.error().at()),
            call.error().reason(),
            text
        };
        return messages.getMessage("call.in-error", said, LocaleContextHolder.getLocale());
    }
}
