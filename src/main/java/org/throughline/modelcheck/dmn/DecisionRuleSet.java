package org.throughline.modelcheck.dmn;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.model.DecisionModel;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.RuleSet;

/** All that can be wrong with decision tables. */
@Component
public class DecisionRuleSet implements RuleSet<DecisionModel> {

    private static final List<ModelRule<DecisionTable>> ALL = List.of(
            new ForeignLanguageRule(),
            new EmptyTableRule(),
            new DecisionWithoutHistoryRule(),
            new UnsupportedHitPolicyRule(),
            new UnnamedOutputRule(),
            new UnreadableCellRule(),
            new TypedInputRule(),
            new TypedOutputRule(),
            new UnlistedValueRule(),
            new AnsweredGroupRule(),
            new RuleWithoutReasonRule(),
            new AnswerThatTheProgramReadsRule(),
            new OverlapAndGapRule());

    @Override
    public void check(DecisionModel drawing, CheckContext context, Findings findings) {
        if (drawing.tables().isEmpty()) {
            findings.errorOfFile("decision-none");
        }
        drawing.tables().forEach(table -> ALL.forEach(rule -> rule.check(table, context, findings)));
    }
}
