package org.throughline.insight.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.insight.ProcessPicture;
import org.throughline.insight.ProcessPicture.Again;
import org.throughline.insight.ProcessPicture.PictureFlow;
import org.throughline.insight.ProcessPicture.PictureStep;

/** What the island paints: for each measure the tone and the words of every step and way. */
@Component
class HeatMap {

    static final List<String> MEASURES = List.of("now", "median", "p90", "late", "again", "ways");

    private final DurationScale durationScale;

    HeatMap(DurationScale durationScale) {
        this.durationScale = durationScale;
    }

    /**
     * @param low, high words for both ends of the legend
     * @param most what is at its high end
     * @param compared whether tones say better and worse
     */
    record Measure(Map<String, Mark> marks, String low, String high, long most, boolean compared) {}

    /** @param tone 1 to 5, or better, worse, same */
    record Mark(String tone, String text) {}

    /** @param before null where nothing is compared */
    Map<String, Measure> of(ProcessPicture picture, ProcessPicture before) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("now", measure(values(picture, PictureStep::openNow), null, String::valueOf));
        measures.put("median", compared(picture, before, PictureStep::median, durationScale::text));
        measures.put("p90", compared(picture, before, PictureStep::p90, durationScale::text));
        measures.put(
                "late", compared(picture, before, HeatMap::late, value -> durationScale.percent(value.intValue())));
        measures.put("again", measure(again(picture), before == null ? null : again(before), value -> value + " ×"));
        measures.put("ways", ways(picture, before));
        return measures;
    }

    private Measure compared(
            ProcessPicture picture,
            ProcessPicture before,
            Function<PictureStep, Long> value,
            Function<Long, String> words) {
        return measure(values(picture, value), before == null ? null : values(before, value), words);
    }

    private static Measure measure(Map<String, Long> after, Map<String, Long> before, Function<Long, String> words) {
        long largest = Heat.largest(after.values());
        Map<String, Mark> marks = new LinkedHashMap<>();
        after.forEach((step, value) -> {
            Long then = before == null ? null : before.get(step);
            if (then != null) {
                marks.put(step, new Mark(Heat.change(then, value), words.apply(then) + " → " + words.apply(value)));
            } else if (value > 0) {
                String tone = before == null ? String.valueOf(Heat.of(value, largest)) : "same";
                marks.put(step, new Mark(tone, words.apply(value)));
            }
        });
        return new Measure(marks, words.apply(0L), words.apply(largest), largest, before != null);
    }

    private static Map<String, Long> values(ProcessPicture picture, Function<PictureStep, Long> value) {
        return picture.steps().stream()
                .filter(step -> step.drawn() && step.work() && value.apply(step) != null)
                .collect(Collectors.toMap(PictureStep::id, value, (one, other) -> one, LinkedHashMap::new));
    }

    private static Long late(PictureStep step) {
        return step.latePercent() == null ? null : step.latePercent().longValue();
    }

    private static Map<String, Long> again(ProcessPicture picture) {
        return picture.again().stream().collect(Collectors.toMap(Again::stepId, Again::times));
    }

    private Measure ways(ProcessPicture picture, ProcessPicture before) {
        Map<String, PictureFlow> then = before == null
                ? Map.of()
                : before.flows().stream().collect(Collectors.toMap(PictureFlow::id, flow -> flow, (one, other) -> one));
        long largest =
                Heat.largest(picture.flows().stream().map(PictureFlow::taken).toList());
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (PictureFlow flow : picture.flows()) {
            if (flow.taken() > 0) {
                marks.put(flow.id(), new Mark(String.valueOf(Heat.of(flow.taken(), largest)), words(flow, then)));
            }
        }
        return new Measure(marks, "0", String.valueOf(largest), largest, false);
    }

    private String words(PictureFlow flow, Map<String, PictureFlow> then) {
        if (!flow.choice()) {
            return "";
        }
        PictureFlow before = then.get(flow.id());
        return before == null || before.percent() == null
                ? String.valueOf(flow.taken())
                : durationScale.percent(before.percent()) + " → " + durationScale.percent(flow.percent());
    }
}
