package org.throughline.agency.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.agency.AgencySettings;
import org.throughline.agency.HelpLine;
import org.throughline.agency.LineKind;
import org.throughline.agency.domain.AgencyPolicy;

/**
 * What the page of the agency shows and sends.
 *
 * @param basedOn the revision that was shown
 */
record AgencyForm(
        Integer basedOn,
        String name,
        String address,
        String phone,
        String letterhead,
        String jurisdiction,
        List<String> languages,
        String timeZone,
        String openingHours,
        List<LineRow> lines) {

    private static final int EMPTY_ROWS = 2;

    AgencyForm {
        languages = languages == null ? List.of() : languages;
        lines = lines == null ? List.of() : lines;
    }

    /** A line in its row; one without name and number is no line. */
    record LineRow(String kind, String language, String name, String number, String when) {

        static final LineRow EMPTY = new LineRow("", "", "", "", "");

        boolean isFilled() {
            return !text(name).isEmpty() || !text(number).isEmpty();
        }

        HelpLine line() {
            return new HelpLine(
                    LineKind.of(text(kind)).orElse(null), text(language), text(name), text(number), text(when));
        }

        static LineRow of(HelpLine line) {
            return new LineRow(
                    line.kind() == null ? "" : line.kind().id(),
                    line.language(),
                    line.name(),
                    line.number(),
                    line.when());
        }
    }

    AgencySettings settings() {
        return new AgencySettings(
                basedOn == null ? 0 : basedOn,
                text(name),
                text(address),
                text(phone),
                text(letterhead),
                text(jurisdiction),
                languages,
                text(timeZone),
                text(openingHours),
                lines.stream().filter(LineRow::isFilled).map(LineRow::line).toList());
    }

    /** The lines by kind, and empty rows to fill in. */
    static AgencyForm of(AgencySettings settings) {
        List<LineRow> rows = settings.lines().stream()
                .sorted(Comparator.comparing(HelpLine::kind, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(LineRow::of)
                .toList();
        return new AgencyForm(
                settings.revision(),
                settings.name(),
                settings.address(),
                settings.phone(),
                settings.letterhead(),
                settings.jurisdiction(),
                settings.languages(),
                settings.timeZone(),
                settings.openingHours(),
                withEmptyRows(rows));
    }

    /** As it was sent, its rows without gaps, so that an error finds its row. */
    AgencyForm again() {
        List<LineRow> filled = lines.stream().filter(LineRow::isFilled).toList();
        return new AgencyForm(
                basedOn,
                name,
                address,
                phone,
                letterhead,
                jurisdiction,
                languages,
                timeZone,
                openingHours,
                withEmptyRows(filled));
    }

    private static List<LineRow> withEmptyRows(List<LineRow> rows) {
        List<LineRow> all = new ArrayList<>(rows);
        Stream.generate(() -> LineRow.EMPTY)
                .limit(Math.max(0, Math.min(EMPTY_ROWS, AgencyPolicy.MOST_LINES - rows.size())))
                .forEach(all::add);
        return all;
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }
}
