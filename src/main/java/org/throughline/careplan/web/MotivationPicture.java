package org.throughline.careplan.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.careplan.GoalMotivation;
import org.throughline.careplan.GoalProgress;

/**
 * The rulers of a goal beside its progress, as a drawing of {@value #WIDTH} by {@value #HEIGHT}: time goes right, marks go
 * up. Ten on a ruler is as high as the whole of the progress.
 */
final class MotivationPicture {

    static final int WIDTH = 360;
    static final int HEIGHT = 168;

    private static final int LEFT = 30;
    private static final int RIGHT = WIDTH - 12;
    private static final int TOP = 12;
    private static final int BOTTOM = HEIGHT - 24;
    private static final double PERCENT_PER_MARK = 10;

    private final List<GoalProgress> noted;

    private MotivationPicture(List<GoalProgress> noted) {
        this.noted = noted;
    }

    /**
     * What was noted on a goal, drawn.
     *
     * @param rulers importance, confidence and progress, as far as they were noted
     */
    record DrawnGoal(List<GoalProgress> noted, List<DrawnRuler> rulers) {

        GoalProgress first() {
            return noted.get(0);
        }

        GoalProgress last() {
            return noted.get(noted.size() - 1);
        }

        /** Whether a ruler was ever marked. */
        public boolean isMarked() {
            return noted.stream().anyMatch(one -> one.motivation().isMarked());
        }
    }

    /**
     * One line of the drawing.
     *
     * @param id importance, confidence or progress
     * @param from the first mark, as it is written; @param to the last one
     * @param path of the line, as SVG writes it
     */
    record DrawnRuler(String id, String from, String to, String path, List<RulerMark> marks) {

        public boolean isChanged() {
            return !from.equals(to);
        }
    }

    /** @param value as it was marked */
    record RulerMark(double x, double y, int value) {}

    /** Of every goal on which anything was noted. */
    static Map<UUID, DrawnGoal> of(Map<UUID, List<GoalProgress>> series) {
        return series.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, goal -> new MotivationPicture(goal.getValue()).draw()));
    }

    private DrawnGoal draw() {
        List<DrawnRuler> rulers = new ArrayList<>();
        add(rulers, "importance", "", 1, one -> one.motivation().importance());
        add(rulers, "confidence", "", 1, one -> one.motivation().confidence());
        add(rulers, "progress", " %", PERCENT_PER_MARK, GoalProgress::percent);
        return new DrawnGoal(noted, rulers);
    }

    private void add(
            List<DrawnRuler> rulers, String id, String unit, double perMark, Function<GoalProgress, Integer> value) {
        List<RulerMark> marks = new ArrayList<>();
        for (int turn = 0; turn < noted.size(); turn++) {
            Integer marked = value.apply(noted.get(turn));
            if (marked != null) {
                marks.add(new RulerMark(x(turn), y(marked / perMark), marked));
            }
        }
        if (!marks.isEmpty()) {
            String path =
                    marks.stream().map(mark -> mark.x() + " " + mark.y()).collect(Collectors.joining("L", "M", ""));
            rulers.add(new DrawnRuler(
                    id, marks.get(0).value() + unit, marks.get(marks.size() - 1).value() + unit, path, marks));
        }
    }

    /** By time; by turn where all was noted within a day. */
    private double x(int turn) {
        if (noted.size() == 1) {
            return (LEFT + RIGHT) / 2.0;
        }
        Duration whole =
                Duration.between(noted.get(0).at(), noted.get(noted.size() - 1).at());
        double share = whole.toDays() < 1
                ? turn / (noted.size() - 1.0)
                : (double) Duration.between(noted.get(0).at(), noted.get(turn).at())
                                .toSeconds()
                        / whole.toSeconds();
        return tenth(LEFT + 10 + share * (RIGHT - LEFT - 24));
    }

    private static double y(double mark) {
        return tenth(BOTTOM - mark / GoalMotivation.HIGHEST * (BOTTOM - TOP));
    }

    private static double tenth(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
