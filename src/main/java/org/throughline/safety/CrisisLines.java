package org.throughline.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.throughline.agency.Agency;
import org.throughline.agency.HelpLine;
import org.throughline.agency.LineKind;
import org.throughline.engine.Decisions;

/**
 * Whom a client can call in the worst hours: the crisis lines that the agency names, and where it names none, those of its
 * jurisdiction in the decision table {@value #DECISION}.
 */
@Service
public class CrisisLines {

    public static final String DECISION = "crisis-line";

    private final Agency agency;
    private final Decisions decisions;

    CrisisLines(Agency agency, Decisions decisions) {
        this.agency = agency;
        this.decisions = decisions;
    }

    /** Those in the reader's language first. */
    public List<HelpLine> of(Locale reader) {
        List<HelpLine> named = agency.lines(LineKind.CRISIS, reader);
        return named.isEmpty() ? Agency.sorted(ofJurisdiction(agency.current().widestJurisdiction()), reader) : named;
    }

    private List<HelpLine> ofJurisdiction(String jurisdiction) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("jurisdiction", jurisdiction);
        return decisions.evaluate(DECISION, asked).stream()
                .map(line -> new HelpLine(
                        LineKind.CRISIS,
                        text(line, "language"),
                        text(line, "name"),
                        text(line, "number"),
                        text(line, "when")))
                .toList();
    }

    private static String text(Map<String, Object> line, String name) {
        return line.get(name) == null ? "" : line.get(name).toString();
    }
}
