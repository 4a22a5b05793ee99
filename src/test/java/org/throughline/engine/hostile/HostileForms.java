package org.throughline.engine.hostile;

import java.util.stream.Stream;

/** Forms that try to run in a browser, to stop one, or to write what is not theirs. Each has the id {@code evil}. */
final class HostileForms {

    static final String KEY = "evil";

    private HostileForms() {}

    static Stream<Hostile> all() {
        return Stream.of(components(), texts(), keys(), expressions(), files()).flatMap(many -> many);
    }

    static String harmless() {
        return form("{'type': 'textfield', 'id': 'a', 'key': 'a', 'label': 'A'}");
    }

    private static Stream<Hostile> components() {
        return Stream.of(
                part(
                        "an HTML component",
                        "'type': 'html', 'content': '<script>alert(1)</script>'",
                        "'html' is not shown"),
                part("a frame", "'type': 'iframe', 'url': 'https://example.org'", "'iframe' is not shown"),
                part(
                        "a picture that tells who looks",
                        "'type': 'image', 'source': 'https://example.org/x.png'",
                        "'image' is not shown"),
                part("a file picker", "'type': 'filepicker', 'key': 'a'", "'filepicker' is not shown"),
                part("a preview of documents", "'type': 'documentPreview', 'dataSource': '=x'", "is not shown"),
                part("a component nobody knows", "'type': 'evil'", "'evil' is not shown"),
                part("a component without a type", "'key': 'a'", "'' is not shown"),
                part(
                        "an HTML component deep within groups",
                        "'type': 'group', 'components': [{'type': 'group', 'components': [{'type': 'html'}]}]",
                        "'html' is not shown"));
    }

    private static Stream<Hostile> texts() {
        String markup = "may not hold markup";
        return Stream.of(
                part(
                        "script in a label",
                        "'type': 'textfield', 'key': 'a', 'label': '<script>alert(1)</script>'",
                        markup),
                part("a picture that runs in a text", "'type': 'text', 'text': '<img src=x onerror=alert(1)>'", markup),
                part("markup in disguise", "'type': 'text', 'text': '&lt;svg onload=alert(1)&gt;'", markup),
                part("a link that runs", "'type': 'text', 'text': '[help](javascript:alert(1))'", markup),
                part("a link that is a page", "'type': 'text', 'text': '[help](data:text/html;base64,eA==)'", markup),
                part(
                        "a picture from elsewhere",
                        "'type': 'text', 'text': '![x](https://example.org/x.png)'",
                        "pictures from elsewhere"),
                part(
                        "script in an option",
                        "'type': 'radio', 'key': 'a', 'values': [{'label': '<b onclick=x>', 'value': 'x'}]",
                        markup),
                part("script in a description", "'type': 'number', 'key': 'a', 'description': '<a href=x>'", markup),
                part(
                        "script in a translation",
                        "'type': 'number', 'key': 'a', 'properties': {'label.id': '<i>'}",
                        markup),
                part(
                        "a page template in a label",
                        "'type': 'number', 'key': 'a', 'label': '[[${T(java.lang.Runtime)}]]'",
                        "may not hold expressions"),
                part(
                        "an expression in a label",
                        "'type': 'number', 'key': 'a', 'label': '${x}'",
                        "may not hold expressions"),
                part(
                        "a label that turns the direction of reading",
                        "'type': 'number', 'key': 'a', 'label': 'x \u202E y'",
                        "cannot be seen"));
    }

    private static Stream<Hostile> keys() {
        return Stream.of(
                part(
                        "a key that changes every object",
                        "'type': 'number', 'key': '__proto__.admin'",
                        "letters and digits"),
                part(
                        "a key that reaches constructors",
                        "'type': 'number', 'key': 'constructor.prototype.x'",
                        "letters and digits"),
                part("a key that is a path of files", "'type': 'number', 'key': '../../x'", "letters and digits"),
                part(
                        "a list whose path changes every object",
                        "'type': 'dynamiclist', 'path': '__proto__', 'components': []",
                        "letters and digits"),
                part(
                        "a property that changes every object",
                        "'type': 'number', 'key': 'a', '__proto__': {'x': 'y'}",
                        "may not be named"),
                part(
                        "a field that becomes the case",
                        "'type': 'textfield', 'key': 'caseId', 'properties': {'route': 'true'}",
                        "'caseId' is a name"),
                part(
                        "a field in the place of an action",
                        "'type': 'textfield', 'key': 'workDates', 'properties': {'route': true}",
                        "'workDates' is a name"));
    }

    private static Stream<Hostile> expressions() {
        return Stream.of(
                part(
                        "a condition without end",
                        "'type': 'number', 'key': 'a', 'conditional': {'hide': '=count(for i in 1..1000000000 return i) > 1'}",
                        "at most 1000"),
                part(
                        "a computed field without end",
                        "'type': 'expression', 'key': 'a', 'expression': '={f: function(x) f(x), y: f(1)}.y'",
                        "may not define functions"),
                part(
                        "options without end",
                        "'type': 'select', 'key': 'a', 'valuesExpression': '=for i in 1..99999999 return {label: string(i), value: i}'",
                        "at most 1000"),
                part(
                        "a text that computes without end",
                        "'type': 'text', 'text': '{{for i in 1..99999999 return i}}'",
                        "at most 1000"),
                part(
                        "a pattern that never ends",
                        "'type': 'textfield', 'key': 'a', 'validate': {'pattern': '^(a+)+$'}",
                        "repeats what repeats"),
                part(
                        "a pattern that chooses for ever",
                        "'type': 'textfield', 'key': 'a', 'validate': {'pattern': '^(a|a)*$'}",
                        "repeats what repeats"),
                part(
                        "a pattern of thousands",
                        "'type': 'textfield', 'key': 'a', 'validate': {'pattern': '" + "a".repeat(2000) + "'}",
                        "at most 300"));
    }

    private static Stream<Hostile> files() {
        return Stream.of(
                Hostile.of("no JSON", "<html><script>alert(1)</script></html>", "cannot be read"),
                Hostile.of("two forms in one", harmless() + harmless(), "cannot be read"),
                Hostile.of(
                        "a form that says two things",
                        harmless().replace("\"type\": \"textfield\"", "\"type\": \"textfield\", \"type\": \"html\""),
                        "cannot be read"),
                Hostile.of("a form without parts", "{\"id\": \"evil\", \"type\": \"default\"}", "not a form"),
                Hostile.of(
                        "a form whose id is a path",
                        harmless().replace("\"evil\"", "\"../../evil\""),
                        "letters, digits"),
                Hostile.of(
                        "a form whose id is script", harmless().replace("\"evil\"", "\"<script>\""), "letters, digits"),
                Hostile.of(
                        "ten thousand groups within each other",
                        form("{'type': 'group', 'components': [".repeat(10_000) + "]}".repeat(10_000)),
                        "cannot be read"),
                Hostile.of(
                        "groups deeper than anybody reads",
                        form("{'type': 'group', 'components': [".repeat(20) + "]}".repeat(20)),
                        "12 deep"),
                new Hostile(
                        "five thousand fields",
                        () -> form("{'type': 'spacer'},".repeat(5_000) + "{'type': 'spacer'}"),
                        "at most 500"),
                new Hostile(
                        "a form of fifty megabytes",
                        () -> form("{'type': 'text', 'text': '" + "x".repeat(50_000_000) + "'}"),
                        "larger"));
    }

    private static Hostile part(String name, String part, String reason) {
        return Hostile.of(name, form("{'id': 'a', " + part + "}"), reason);
    }

    private static String form(String parts) {
        return "{'id': 'evil', 'type': 'default', 'schemaVersion': 17, 'components': [%s]}"
                .formatted(parts)
                .replace('\'', '"');
    }
}
