package org.throughline.people;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.ContactRulePolicy;
import org.throughline.people.domain.ContactRuleRepository;
import org.throughline.shared.Actor;

/** How each person may be reached. The newest word holds, also of a record that was linked; none is ever removed. */
@Service
@Transactional
public class ContactRules {

    private final ContactRuleRepository rules;
    private final AccessLog accessLog;
    private final Clock clock;

    ContactRules(ContactRuleRepository rules, AccessLog accessLog, Clock clock) {
        this.rules = rules;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** What holds now; empty where nobody asked yet. Not logged. */
    @Transactional(readOnly = true)
    public Optional<SafeContact> of(UUID personId) {
        return rules.newest(personId);
    }

    /**
     * Keeps what was said; the same said again changes nothing.
     *
     * @throws org.throughline.shared.Rejection at {@code rule}, {@code contact-rule-missing}; at {@code how}, {@code
     *     contact-how-missing} or {@code contact-how-too-long}
     */
    public void record(UUID personId, SafeContact rule, Actor by) {
        SafeContact checked = ContactRulePolicy.checked(rule);
        if (rules.newest(personId).filter(checked::equals).isEmpty()) {
            rules.add(personId, checked, by.username(), clock.instant());
            accessLog.wrote(by, AccessLog.PERSON, personId, "contact-rule");
        }
    }
}
