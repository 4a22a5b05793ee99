package org.throughline.disclosure;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.agency.Agency;
import org.throughline.agency.AgencySettings;
import org.throughline.shared.Language;

/** What a release and the letters that rest on it say of their parties. */
@Component
public class ReleaseWords {

    private final Agency agency;
    private final MessageSource messages;

    ReleaseWords(Agency agency, MessageSource messages) {
        this.agency = agency;
        this.messages = messages;
    }

    /** The agency's name, or in general words where it has none yet. */
    public String nameOf(AgencySettings house, Locale locale) {
        return house.name().isEmpty() ? messages.getMessage("outbox.agency", null, locale) : house.name();
    }

    /** What the client agrees to, as it is shown: who discloses, to whom, about whom, and the right to take it back. */
    public String terms(String recipient, String client, Locale locale) {
        Object[] parties = {nameOf(agency.current(), locale), recipient, client};
        return messages.getMessage("release.terms.text", parties, locale);
    }

    /** The name under which a release to whoever offers help with a need is kept, in whichever language it is given. */
    public String nameOfClass(String need) {
        Locale kept = Language.FIRST.locale();
        Object[] category = {messages.getMessage("label.need." + need, null, kept)};
        return messages.getMessage("release.recipient.need.name", category, kept);
    }
}
