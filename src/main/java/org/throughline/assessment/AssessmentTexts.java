package org.throughline.assessment;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.staff.StaffDirectory;

/** Needs, domains and people in words of the reader's language, for what forms open with and pages show. */
@Component
public class AssessmentTexts {

    private final MessageSource messages;
    private final StaffDirectory staff;

    AssessmentTexts(MessageSource messages, StaffDirectory staff) {
        this.messages = messages;
        this.staff = staff;
    }

    public String of(String key, Object... args) {
        return messages.getMessage(key, args, key, LocaleContextHolder.getLocale());
    }

    public String domain(String id) {
        return of("label.domain." + id);
    }

    public String need(String category) {
        return of("label.need." + category);
    }

    /** The display name of a staff member; empty for nobody. */
    public String person(String username) {
        return username == null ? "" : staff.displayName(username);
    }
}
