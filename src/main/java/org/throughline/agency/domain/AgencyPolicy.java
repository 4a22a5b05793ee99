package org.throughline.agency.domain;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.agency.AgencySettings;
import org.throughline.agency.HelpLine;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;

/** The rules of valid settings. */
@Component
public class AgencyPolicy {

    /** More than anybody reads in need. */
    public static final int MOST_LINES = 30;

    private static final int SHORT = 200;
    private static final int LONG = 1_000;
    private static final int NUMBER = 60;

    /** Digits, how they are grouped, letters as on a dial, and words such as "ext. 5" or "then press 2". */
    private static final String CALLABLE = "(?=(.*[0-9]){3})[+(0-9A-Za-z][-+()./,#* 0-9A-Za-z]*";

    /** One fault for each field. */
    public List<Rejection> faults(AgencySettings settings) {
        Faults faults = new Faults();
        faults.requireText("name", settings.name(), SHORT);
        faults.limit("address", settings.address(), LONG);
        faults.limit("letterhead", settings.letterhead(), LONG);
        faults.limit("jurisdiction", settings.jurisdiction(), SHORT);
        faults.limit("openingHours", settings.openingHours(), LONG);
        if (!settings.phone().isEmpty()) {
            faults.requireNumber("phone", settings.phone());
        }
        if (!Set.copyOf(Language.OF_CLIENTS).containsAll(settings.languages())) {
            faults.add("languages", "agency-language-unknown");
        }
        if (!isZone(settings.timeZone())) {
            faults.add("timeZone", "agency-time-zone-unknown");
        }
        if (settings.lines().size() > MOST_LINES) {
            faults.add("lines", "agency-lines-many", MOST_LINES);
        }
        for (int i = 0; i < settings.lines().size(); i++) {
            line("lines[" + i + "].", settings.lines().get(i), faults);
        }
        return faults.found;
    }

    private static void line(String at, HelpLine line, Faults faults) {
        if (line.kind() == null) {
            faults.add(at + "kind", "agency-line-kind-unknown");
        }
        if (!line.isAnsweredInAnyLanguage() && !Language.OF_CLIENTS.contains(line.language())) {
            faults.add(at + "language", "agency-language-unknown");
        }
        faults.requireText(at + "name", line.name(), SHORT);
        faults.requireNumber(at + "number", line.number());
        faults.limit(at + "when", line.when(), SHORT);
    }

    private static boolean isZone(String id) {
        try {
            return id.isEmpty() || ZoneId.of(id).getId().equals(id);
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static final class Faults {

        private final List<Rejection> found = new ArrayList<>();

        private void add(String field, String code, Object... args) {
            found.add(Rejection.invalidField(field, code, args));
        }

        private void limit(String field, String text, int most) {
            if (text.length() > most) {
                add(field, "agency-text-long", most);
            }
        }

        private void requireText(String field, String text, int most) {
            if (text.isEmpty()) {
                add(field, "agency-text-missing");
            }
            limit(field, text, most);
        }

        private void requireNumber(String field, String number) {
            if (number.isEmpty()) {
                add(field, "agency-number-missing");
            } else if (number.length() > NUMBER || !number.matches(CALLABLE)) {
                add(field, "agency-number-invalid");
            }
        }
    }
}
