package org.throughline.safety;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.safety.domain.ConcernRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.shell.FrameNotice;

/** Notifies a supervisor on every page that a mandated report is late. */
@Component
class LateReportNotice implements FrameNotice {

    private final ConcernRepository records;
    private final MessageSource messages;

    LateReportNotice(ConcernRepository records, MessageSource messages) {
        this.records = records;
        this.messages = messages;
    }

    @Override
    public Optional<String> textFor(Actor actor, Locale locale) {
        long late = actor.is(Role.SUPERVISOR) ? records.lateFor(actor.username()) : 0;
        return late == 0
                ? Optional.empty()
                : Optional.of(messages.getMessage("safety.late-notice", new Object[] {late}, locale));
    }
}
