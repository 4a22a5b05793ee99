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
                        "component-unknown 'html'"),
                part("a frame", "'type': 'iframe', 'url': 'https://example.org'", "component-unknown 'iframe'"),
                part(
                        "a picture that tells who looks",
                        "'type': 'image', 'source': 'https://example.org/x.png'",
                        "component-unknown 'image'"),
                part("a file picker", "'type': 'filepicker', 'key': 'a'", "component-unknown 'filepicker'"),
                part("a preview of documents", "'type': 'documentPreview', 'dataSource': '=x'", "component-unknown"),
                part("a component nobody knows", "'type': 'evil'", "component-unknown 'evil'"),
                part("a component without a type", "'key': 'a'", "component-unknown"),
                part(
                        "an HTML component deep within groups",
                        "'type': 'group', 'components': [{'type': 'group', 'components': [{'type': 'html'}]}]",
                        "component-unknown 'html'"));
    }

    private static Stream<Hostile> texts() {
        String markup = "text-markup";
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
                        "text-picture"),
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
                        "text-expression"),
                part("an expression in a label", "'type': 'number', 'key': 'a', 'label': '${x}'", "text-expression"),
                part(
                        "a label that turns the direction of reading",
                        "'type': 'number', 'key': 'a', 'label': 'x \u202E y'",
                        "text-unseen"));
    }

    private static Stream<Hostile> keys() {
        return Stream.of(
                part("a key that changes every object", "'type': 'number', 'key': '__proto__.admin'", "field-key"),
                part(
                        "a key that reaches constructors",
                        "'type': 'number', 'key': 'constructor.prototype.x'",
                        "field-key"),
                part("a key that is a path of files", "'type': 'number', 'key': '../../x'", "field-key"),
                part(
                        "a list whose path changes every object",
                        "'type': 'dynamiclist', 'path': '__proto__', 'components': []",
                        "field-key"),
                part(
                        "a property that changes every object",
                        "'type': 'number', 'key': 'a', '__proto__': {'x': 'y'}",
                        "property-name"),
                part(
                        "a field that becomes the case",
                        "'type': 'textfield', 'key': 'caseId', 'properties': {'route': 'true'}",
                        "reserved-name 'caseId'"),
                part(
                        "a field in the place of an action",
                        "'type': 'textfield', 'key': 'workDates', 'properties': {'route': true}",
                        "reserved-name 'workDates'"));
    }

    private static Stream<Hostile> expressions() {
        return Stream.of(
                part(
                        "a condition without end",
                        "'type': 'number', 'key': 'a', 'conditional': {'hide': '=count(for i in 1..1000000000 return i) > 1'}",
                        "feel-range"),
                part(
                        "a computed field without end",
                        "'type': 'expression', 'key': 'a', 'expression': '={f: function(x) f(x), y: f(1)}.y'",
                        "feel-function"),
                part(
                        "options without end",
                        "'type': 'select', 'key': 'a', 'valuesExpression': '=for i in 1..99999999 return {label: string(i), value: i}'",
                        "feel-range"),
                part(
                        "a text that computes without end",
                        "'type': 'text', 'text': '{{for i in 1..99999999 return i}}'",
                        "feel-range"),
                part(
                        "a pattern that never ends",
                        "'type': 'textfield', 'key': 'a', 'validate': {'pattern': '^(a+)+$'}",
                        "pattern-runs-away"),
                part(
                        "a pattern that chooses for ever",
                        "'type': 'textfield', 'key': 'a', 'validate': {'pattern': '^(a|a)*$'}",
                        "pattern-runs-away"),
                part(
                        "a pattern of thousands",
                        "'type': 'textfield', 'key': 'a', 'validate': {'pattern': '" + "a".repeat(2000) + "'}",
                        "pattern-too-long"));
    }

    private static Stream<Hostile> files() {
        return Stream.of(
                Hostile.of("no JSON", "<html><script>alert(1)</script></html>", "form-unreadable"),
                Hostile.of("two forms in one", harmless() + harmless(), "form-unreadable"),
                Hostile.of(
                        "a form that says two things",
                        harmless().replace("\"type\": \"textfield\"", "\"type\": \"textfield\", \"type\": \"html\""),
                        "form-unreadable"),
                Hostile.of("a form without parts", "{\"id\": \"evil\", \"type\": \"default\"}", "form-none"),
                Hostile.of("a form whose id is a path", harmless().replace("\"evil\"", "\"../../evil\""), "form-id"),
                Hostile.of("a form whose id is script", harmless().replace("\"evil\"", "\"<script>\""), "form-id"),
                Hostile.of(
                        "ten thousand groups within each other",
                        form("{'type': 'group', 'components': [".repeat(10_000) + "]}".repeat(10_000)),
                        "form-unreadable"),
                Hostile.of(
                        "groups deeper than anybody reads",
                        form("{'type': 'group', 'components': [".repeat(20) + "]}".repeat(20)),
                        "form-too-large"),
                new Hostile(
                        "five thousand fields",
                        () -> form("{'type': 'spacer'},".repeat(5_000) + "{'type': 'spacer'}"),
                        "form-too-large"),
                new Hostile(
                        "a form of fifty megabytes",
                        () -> form("{'type': 'text', 'text': '" + "x".repeat(50_000_000) + "'}"),
                        "file-too-large"));
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
