package org.throughline.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.play.PlayAct.ActKind;
import org.throughline.shared.Rejection;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** A scenario as a file that people read and write: name, request, what is done, the way and the end. */
final class ScenarioFile {

    private static final int MOST_CHARACTERS = 200_000;
    private static final Map<ActKind, String> WORDS =
            Map.of(ActKind.COMPLETE, "complete", ActKind.TIMER, "wait for", ActKind.FORM, "send form");

    private ScenarioFile() {}

    static String write(Scenario scenario) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", scenario.name());
        file.put("request", scenario.script().request());
        file.put(
                "acts",
                scenario.script().acts().stream().map(ScenarioFile::written).toList());
        file.put("way", scenario.way());
        file.put("end", scenario.end());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options).dump(file);
    }

    private static Map<String, Object> written(PlayAct act) {
        Map<String, Object> written = new LinkedHashMap<>();
        String place = act.kind() == ActKind.FORM ? act.step() : act.process() + "/" + act.step();
        written.put(WORDS.get(act.kind()), place);
        if (act.nth() > 0) {
            written.put("nth", act.nth() + 1);
        }
        if (act.role() != null) {
            written.put("as", act.role());
        }
        if (!act.answers().isEmpty()) {
            written.put("answers", act.answers());
        }
        return written;
    }

    /** @throws Rejection invalid {@code scenario-unreadable}, saying why */
    static Scenario read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw unreadable("too large");
        }
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            Map<String, Object> file = map(content, "file");
            List<PlayAct> acts = new ArrayList<>();
            list(file.get("acts"), "acts").forEach(act -> acts.add(act(map(act, "acts"))));
            PlayScript script = PlayScript.invented(map(file.get("request"), "request"), acts);
            return new Scenario(
                    text(file.get("name"), "name"),
                    script,
                    texts(file.getOrDefault("way", List.of()), "way"),
                    texts(file.getOrDefault("end", List.of()), "end"));
        } catch (YAMLException noYaml) {
            throw unreadable(noYaml.getMessage());
        }
    }

    private static PlayAct act(Map<String, Object> written) {
        for (ActKind kind : ActKind.values()) {
            Object at = written.get(WORDS.get(kind));
            if (at != null) {
                String place = at.toString();
                int slash = kind == ActKind.FORM ? -1 : place.indexOf('/');
                if (kind != ActKind.FORM && slash < 0) {
                    throw unreadable(place);
                }
                return new PlayAct(
                        kind,
                        slash < 0 ? null : place.substring(0, slash),
                        place.substring(slash + 1),
                        written.get("nth") instanceof Integer nth ? Math.max(nth - 1, 0) : 0,
                        written.get("as") == null ? null : written.get("as").toString(),
                        map(written.getOrDefault("answers", Map.of()), "answers"));
            }
        }
        throw unreadable("acts");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value, String what) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) AnswerReferences.mapped((Map<String, Object>) map, ScenarioFile::plain);
        }
        throw unreadable(what);
    }

    /** YAML reads days that are written plainly as dates; answers are text. */
    private static Object plain(Object value) {
        return value instanceof java.util.Date date
                ? date.toInstant()
                        .atZone(java.time.ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                : value;
    }

    private static List<?> list(Object value, String what) {
        if (value instanceof List<?> many) {
            return many;
        }
        throw unreadable(what);
    }

    private static List<String> texts(Object value, String what) {
        return value instanceof String one
                ? List.of(one)
                : list(value, what).stream().map(String::valueOf).toList();
    }

    private static String text(Object value, String what) {
        if (value == null || value.toString().isBlank() || value.toString().length() > 200) {
            throw unreadable(what);
        }
        return value.toString().strip();
    }

    private static Rejection unreadable(String why) {
        return Rejection.invalidField("file", "scenario-unreadable", why);
    }
}
