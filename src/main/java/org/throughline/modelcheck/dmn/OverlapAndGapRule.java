package org.throughline.modelcheck.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.engine.CellTests;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Rule;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.TableReaders;
import org.throughline.modelcheck.TableReaders.AnswerReader;

/** Two rules for one case, a case without a rule, a rule that is never reached; or that it cannot be known. */
class OverlapAndGapRule implements ModelRule<DecisionTable> {

    private static final int MOST_RULES = 1_500;
    private static final int MOST_OVERLAPS = 25;

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        if (table.hitPolicy() == null
                || table.rules().isEmpty()
                || table.inputs().isEmpty()) {
            return;
        }
        List<Rule> read = new ArrayList<>();
        List<List<CellTests>> cells = new ArrayList<>();
        for (Rule rule : table.rules()) {
            Grid.cells(rule, table.inputs().size(), context.expressions()).ifPresent(found -> {
                read.add(rule);
                cells.add(found);
            });
        }
        Optional<Grid> grid =
                table.rules().size() > MOST_RULES ? Optional.empty() : Grid.of(table, cells, context.expressions());
        try {
            grid.ifPresentOrElse(
                    found -> check(table, found, read, context, findings),
                    () -> findings.warning("table-not-analyzed", table.id(), table.name()));
        } catch (Grid.GridTooLarge tooLarge) {
            findings.warning("table-not-analyzed", table.id(), table.name());
        }
    }

    private static void check(
            DecisionTable table, Grid grid, List<Rule> read, CheckContext context, Findings findings) {
        boolean one = Set.of("UNIQUE", "ANY").contains(table.hitPolicy());
        boolean first = table.hitPolicy().equals("FIRST");
        if (one) {
            overlaps(table, grid, read, findings);
            unread(table, read, findings);
        }
        if (first) {
            hidden(table, grid, read, findings);
        }
        if (one || first) {
            boolean needed = TableReaders.of(table, context).stream().anyMatch(AnswerReader::needed);
            gaps(table, grid, read, needed, findings);
        }
    }

    private static void overlaps(DecisionTable table, Grid grid, List<Rule> read, Findings findings) {
        int found = 0;
        for (int i = 0; i < read.size(); i++) {
            for (int j = i + 1; j < read.size() && found < MOST_OVERLAPS; j++) {
                boolean harmless = table.hitPolicy().equals("ANY")
                        && read.get(i).outputs().equals(read.get(j).outputs());
                Optional<Grid.GridBox> shared = harmless ? Optional.empty() : grid.shared(i, j);
                if (shared.isPresent()) {
                    found++;
                    findings.error(
                            "rules-overlap",
                            read.get(j).id(),
                            name(table, read.get(j)),
                            number(table, read.get(i)),
                            number(table, read.get(j)),
                            grid.describe(shared.get()));
                }
            }
        }
    }

    private static void hidden(DecisionTable table, Grid grid, List<Rule> read, Findings findings) {
        for (int i = 1; i < read.size(); i++) {
            if (grid.isHidden(i)) {
                findings.warning(
                        "rule-never-reached", read.get(i).id(), name(table, read.get(i)), number(table, read.get(i)));
            }
        }
    }

    /** @param needed whether the work stops where no rule answers */
    private static void gaps(DecisionTable table, Grid grid, List<Rule> read, boolean needed, Findings findings) {
        List<Grid.GridBox> gaps = grid.gaps();
        Optional<String> none = gaps.isEmpty() && needed ? grid.gapWhereNoneIsGiven() : Optional.empty();
        if (gaps.isEmpty() && none.isEmpty()) {
            return;
        }
        if (read.size() < table.rules().size()) {
            unread(table, read, findings);
            return;
        }
        none.ifPresent(columns -> findings.error("table-gap-none", table.id(), table.name(), columns));
        for (Grid.GridBox gap : gaps) {
            if (needed) {
                findings.error("table-gap-stops", table.id(), table.name(), grid.describe(gap));
            } else {
                findings.warning("table-gap", table.id(), table.name(), grid.describe(gap));
            }
        }
    }

    /** A rule with more than constants might take what seems to be missing, or what another takes. */
    private static void unread(DecisionTable table, List<Rule> read, Findings findings) {
        String unread = table.rules().stream()
                .filter(rule -> !read.contains(rule))
                .map(rule -> number(table, rule))
                .collect(Collectors.joining(", "));
        if (!unread.isEmpty()) {
            findings.warning("rules-not-analyzed", table.id(), table.name(), unread);
        }
    }

    private static String number(DecisionTable table, Rule rule) {
        return String.valueOf(table.rules().indexOf(rule) + 1);
    }

    private static String name(DecisionTable table, Rule rule) {
        return rule.annotation() == null ? table.name() : rule.annotation();
    }
}
