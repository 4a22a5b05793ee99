package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of ways is what a walk over every one of them finds, whatever is drawn. */
class RandomProcessesTest {

    private static final CheckContext CONTEXT = ShippedLibrary.shipped();
    private static final int DRAWINGS = 400;
    private static final Map<Arrows, List<String>> DRAWN = drawn();

    /** A drawing as plain arrows: step 0 is the start, the last one the end; whether a step waits. */
    private record Arrows(boolean[][] to, boolean[] waits) {

        int size() {
            return to.length;
        }

        static Arrows random(Random random) {
            int size = 4 + random.nextInt(9);
            boolean[][] to = new boolean[size][size];
            boolean[] waits = new boolean[size];
            for (int i = 0; i < size - 1; i++) {
                waits[i] = i > 0 && random.nextInt(3) == 0;
                for (int j = 1; j < size; j++) {
                    to[i][j] = random.nextInt(size) < 2;
                }
            }
            return new Arrows(to, waits);
        }

        String draw() {
            StringBuilder bpmn = new StringBuilder("<startEvent id=\"s0\" name=\"0\"/>");
            for (int i = 1; i < size() - 1; i++) {
                bpmn.append(
                        waits[i]
                                ? "<receiveTask id=\"s%d\" name=\"%d\" messageRef=\"M\"/>".formatted(i, i)
                                : "<serviceTask id=\"s%d\" name=\"%d\" camunda:delegateExpression=\"${settleReferrals}\"/>"
                                        .formatted(i, i));
            }
            bpmn.append("<endEvent id=\"s%d\" name=\"end\"/>".formatted(size() - 1));
            for (int i = 0; i < size(); i++) {
                for (int j = 0; j < size(); j++) {
                    if (to[i][j]) {
                        bpmn.append(ProcessSketch.flow("s" + i, "s" + j));
                    }
                }
            }
            return ProcessSketch.process(bpmn.toString());
        }

        /** Whether a walk of at least one arrow leads from one to the other, over steps of which all but the ends pass. */
        boolean[][] walks(boolean[] closed) {
            boolean[][] walk = new boolean[size()][];
            for (int i = 0; i < size(); i++) {
                walk[i] = to[i].clone();
            }
            for (int k = 0; k < size(); k++) {
                for (int i = 0; i < size() && !closed[k]; i++) {
                    for (int j = 0; j < size(); j++) {
                        walk[i][j] |= walk[i][k] && walk[k][j];
                    }
                }
            }
            return walk;
        }
    }

    @Test
    void whatCannotBeReachedIsReportedAndNothingElse() {
        each((arrows, said) -> {
            boolean[][] walk = arrows.walks(new boolean[arrows.size()]);
            assertThat(steps(said, "unreachable"))
                    .isEqualTo(IntStream.range(1, arrows.size())
                            .filter(step -> !walk[0][step])
                            .boxed()
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
    }

    @Test
    void everyDeadEndIsReportedAndNothingElse() {
        each((arrows, said) -> assertThat(steps(said, "dead-end"))
                .isEqualTo(IntStream.range(0, arrows.size() - 1)
                        .filter(step -> IntStream.range(0, arrows.size()).noneMatch(to -> arrows.to()[step][to]))
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void everyCircleThatNoWayLeavesIsReportedOnceAndNothingElse() {
        each((arrows, said) -> {
            boolean[][] walk = arrows.walks(new boolean[arrows.size()]);
            Set<Set<Integer>> circles = IntStream.range(0, arrows.size())
                    .filter(step -> walk[step][step])
                    .mapToObj(step -> circle(walk, step))
                    .filter(circle -> circle.stream().allMatch(step -> IntStream.range(0, arrows.size())
                            .allMatch(to -> !walk[step][to] || circle.contains(to))))
                    .collect(Collectors.toSet());
            Set<Integer> reported = steps(said, "loop-without-exit");
            assertThat(reported).hasSameSizeAs(circles);
            assertThat(circles).allMatch(circle -> circle.stream().anyMatch(reported::contains));
        });
    }

    @Test
    void everyCircleThatNothingPausesIsReportedOnceAndNothingElse() {
        each((arrows, said) -> {
            boolean[][] walk = arrows.walks(arrows.waits());
            Set<Set<Integer>> circles = IntStream.range(0, arrows.size())
                    .filter(step -> !arrows.waits()[step] && walk[step][step])
                    .mapToObj(step -> circle(walk, step).stream()
                            .filter(other -> !arrows.waits()[other])
                            .collect(Collectors.toCollection(TreeSet::new)))
                    .collect(Collectors.toSet());
            Set<Integer> reported = steps(said, "loop-without-pause");
            assertThat(reported).hasSameSizeAs(circles);
            assertThat(circles).allMatch(circle -> circle.stream().anyMatch(reported::contains));
        });
    }

    private static Set<Integer> circle(boolean[][] walk, int step) {
        return IntStream.range(0, walk.length)
                .filter(other -> walk[step][other] && walk[other][step])
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Arrows, List<String>> drawn() {
        Random random = new Random(20261123);
        Map<Arrows, List<String>> drawn = new IdentityHashMap<>();
        for (int i = 0; i < DRAWINGS; i++) {
            Arrows arrows = Arrows.random(random);
            drawn.put(
                    arrows,
                    ProcessSketch.check(arrows.draw(), CONTEXT).stream()
                            .map(ProcessSketch::said)
                            .toList());
        }
        return drawn;
    }

    private static void each(BiConsumer<Arrows, List<String>> law) {
        DRAWN.forEach(law);
    }

    private static Set<Integer> steps(List<String> said, String code) {
        return said.stream()
                .filter(text -> text.startsWith(code + " "))
                .map(text -> Integer.valueOf(text.substring(text.lastIndexOf(" s") + 2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
