package org.throughline.designer.check.dmn;

import java.util.List;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing;
import org.throughline.drawing.DecisionDrawing.Table;

/** All that can be wrong with decision tables. */
public final class DecisionChecks {

    private static final List<Check<Table>> ALL = List.of(
            new ForeignLanguage(),
            new EmptyTable(),
            new DecisionWithoutHistory(),
            new UnsupportedHitPolicy(),
            new UnnamedOutput(),
            new UnreadableCell(),
            new UnlistedValue(),
            new RuleWithoutReason(),
            new AnswerThatTheProgramReads(),
            new OverlapAndGap());

    private DecisionChecks() {}

    public static void look(DecisionDrawing drawing, Known known, Report report) {
        if (drawing.tables().isEmpty()) {
            report.errorOfFile("decision-none");
        }
        drawing.tables().forEach(table -> ALL.forEach(check -> check.look(table, known, report)));
    }
}
