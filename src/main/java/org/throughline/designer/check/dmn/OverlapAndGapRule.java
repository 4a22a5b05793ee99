package org.throughline.designer.check.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing.Rule;
import org.throughline.drawing.DecisionDrawing.Table;
import org.throughline.engine.CellTests;

/** Two rules for one case, a case without a rule, a rule that is never reached; or that it cannot be told. */
class OverlapAndGapRule implements Check<Table> {

    private static final int MOST_RULES = 1_500;
    private static final int MOST_OVERLAPS = 25;

    @Override
    public void look(Table table, Known known, Report report) {
        if (table.hitPolicy() == null
                || table.rules().isEmpty()
                || table.inputs().isEmpty()) {
            return;
        }
        List<Rule> read = new ArrayList<>();
        List<List<CellTests>> cells = new ArrayList<>();
        for (Rule rule : table.rules()) {
            Grid.cells(rule, table.inputs().size(), known.expressions()).ifPresent(found -> {
                read.add(rule);
                cells.add(found);
            });
        }
        Optional<Grid> grid =
                table.rules().size() > MOST_RULES ? Optional.empty() : Grid.of(table, cells, known.expressions());
        try {
            grid.ifPresentOrElse(
                    found -> look(table, found, read, report),
                    () -> report.warning("table-not-analyzed", table.id(), table.name()));
        } catch (Grid.TooLarge tooLarge) {
            report.warning("table-not-analyzed", table.id(), table.name());
        }
    }

    private static void look(Table table, Grid grid, List<Rule> read, Report report) {
        boolean one = Set.of("UNIQUE", "ANY").contains(table.hitPolicy());
        boolean first = table.hitPolicy().equals("FIRST");
        if (one) {
            overlaps(table, grid, read, report);
            unread(table, read, report);
        }
        if (first) {
            hidden(table, grid, read, report);
        }
        if (one || first) {
            gaps(table, grid, read, report);
        }
    }

    private static void overlaps(Table table, Grid grid, List<Rule> read, Report report) {
        int found = 0;
        for (int i = 0; i < read.size(); i++) {
            for (int j = i + 1; j < read.size() && found < MOST_OVERLAPS; j++) {
                boolean harmless = table.hitPolicy().equals("ANY")
                        && read.get(i).outputs().equals(read.get(j).outputs());
                Optional<Grid.Box> shared = harmless ? Optional.empty() : grid.shared(i, j);
                if (shared.isPresent()) {
                    found++;
                    report.error(
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

    private static void hidden(Table table, Grid grid, List<Rule> read, Report report) {
        for (int i = 1; i < read.size(); i++) {
            if (grid.isHidden(i)) {
                report.warning(
                        "rule-never-reached", read.get(i).id(), name(table, read.get(i)), number(table, read.get(i)));
            }
        }
    }

    private static void gaps(Table table, Grid grid, List<Rule> read, Report report) {
        List<Grid.Box> gaps = grid.gaps();
        if (gaps.isEmpty()) {
            return;
        }
        if (read.size() < table.rules().size()) {
            unread(table, read, report);
            return;
        }
        gaps.forEach(gap -> report.warning("table-gap", table.id(), table.name(), grid.describe(gap)));
    }

    /** A rule with more than constants might take what seems to be missing, or what another takes. */
    private static void unread(Table table, List<Rule> read, Report report) {
        String unread = table.rules().stream()
                .filter(rule -> !read.contains(rule))
                .map(rule -> number(table, rule))
                .collect(Collectors.joining(", "));
        if (!unread.isEmpty()) {
            report.warning("rules-not-analyzed", table.id(), table.name(), unread);
        }
    }

    private static String number(Table table, Rule rule) {
        return String.valueOf(table.rules().indexOf(rule) + 1);
    }

    private static String name(Table table, Rule rule) {
        return rule.annotation() == null ? table.name() : rule.annotation();
    }
}
