package org.throughline.designer.check.dmn;

import java.util.List;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DecisionModel;
import org.throughline.model.DecisionModel.Table;

/** All that can be wrong with decision tables. */
public final class DecisionChecks {

    private static final List<ModelRule<Table>> ALL = List.of(
            new ForeignLanguageRule(),
            new EmptyTableRule(),
            new DecisionWithoutHistoryRule(),
            new UnsupportedHitPolicyRule(),
            new UnnamedOutputRule(),
            new UnreadableCellRule(),
            new UnlistedValueRule(),
            new RuleWithoutReasonRule(),
            new AnswerThatTheProgramReadsRule(),
            new OverlapAndGapRule());

    private DecisionChecks() {}

    public static void look(DecisionModel drawing, KnownModels knownModels, Findings findings) {
        if (drawing.tables().isEmpty()) {
            findings.errorOfFile("decision-none");
        }
        drawing.tables().forEach(table -> ALL.forEach(check -> check.look(table, knownModels, findings)));
    }
}
