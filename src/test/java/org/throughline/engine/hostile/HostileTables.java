package org.throughline.engine.hostile;

import java.util.stream.Stream;
import org.throughline.engine.EngineModels;

/** Decision tables that try to run what is not theirs. Each has the key {@code evil}. */
final class HostileTables {

    static final String KEY = "evil";

    private static final String CALL = HostileModels.CALL;

    private HostileTables() {}

    static Stream<Hostile> all() {
        return Stream.concat(Stream.concat(languages(), expressions()), files());
    }

    private static Stream<Hostile> languages() {
        String feel = "decision-language";
        return Stream.of(
                language("a table in JUEL", "juel", CALL, feel),
                language("a table in JavaScript", "javascript", "Java.type('x')", feel),
                language("a table in a language of its own making", "http://www.java.com/java", "x", feel),
                language("a table in Python with blanks around", " python ", "x", feel),
                raw(
                        "a table whose language stands at its root",
                        EngineModels.decision(KEY, null, "x")
                                .replace("name=\"d\"", "name='d' expressionLanguage='groovy'"),
                        feel),
                raw(
                        "a cell in a script language",
                        EngineModels.decision(KEY, null, "x")
                                .replace(
                                        "<outputEntry id=\"oe\"",
                                        "<outputEntry id='oe' expressionLanguage='javascript'"),
                        feel));
    }

    private static Stream<Hostile> expressions() {
        return Stream.of(
                feel("an expression of another language", CALL, "feel-unreadable"),
                feel(
                        "a function of Java",
                        "{abs: function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}, found: abs(-3)}.found",
                        "feel-unreadable"),
                feel("a function that calls itself", "{f: function(x) f(x), y: f(1)}.y", "feel-function"),
                feel("a repetition without end", "for i in 1..1000000000 return i", "feel-range"),
                feel("a repetition as long as somebody answers", "for i in 1..x return i", "feel-range"),
                feel(
                        "repetitions within repetitions",
                        "for a in 1..1000, b in 1..1000, c in 1..1000 return a*b*c",
                        "feel-nested"),
                feel(
                        "a result that doubles",
                        "for i in 1..1000 return string(partial) + string(partial)",
                        "feel-partial"),
                feel("a pattern that never ends", "matches(x, \"(a+)+$\")", "pattern-runs-away"),
                feel("a pattern that somebody answers", "matches(x, y)", "feel-pattern"),
                feel("a pattern under the name of its parameter", "matches(input: x, pattern: y)", "feel-pattern"),
                feel("a pattern asked for in another spelling", "`matches`(x, y)", "feel-pattern"),
                feel("a pattern after a remark", "matches(x /* , \"a\" */, y)", "feel-pattern"),
                feel(
                        "a result that doubles in another spelling",
                        "for i in 1..1000 return string(`partial`) + string(`partial`)",
                        "feel-partial"),
                feel(
                        "a function within a list within a text's neighbour",
                        "[\"function\", function(x) x]",
                        "feel-function"),
                feel("a number of a billion digits", "decimal(1/3, 999999999)", "feel-digits"),
                feel("brackets within brackets", "(".repeat(1500) + "1" + ")".repeat(1500), "feel-too-long"));
    }

    private static Stream<Hostile> files() {
        return Stream.of(
                raw(
                        "a table with an entity that reads a file",
                        EngineModels.decision(KEY, null, "x")
                                .replace("?>\n", "?>\n<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
                        "document-type"),
                raw(
                        "a table with a function model",
                        EngineModels.decision(KEY, null, "x")
                                .replace("<decision ", "<businessKnowledgeModel id='b' name='b'/><decision "),
                        "decision-part"),
                raw(
                        "a table with script in its name",
                        EngineModels.decision(KEY, null, "x").replace("name=\"Test\"", "name='&lt;script&gt;x'"),
                        "text-markup"),
                raw(
                        "a table that imports",
                        EngineModels.decision(KEY, null, "x")
                                .replace(
                                        "<decision ",
                                        "<import importType='x' namespace='y' locationURI='http://127.0.0.1:9/'/><decision "),
                        "decision-part"),
                new Hostile(
                        "a table of fifty megabytes",
                        () -> EngineModels.decision(KEY, null, "x".repeat(50_000_000)),
                        "file-too-large"));
    }

    private static Hostile feel(String name, String expression, String reason) {
        return raw(name, EngineModels.decision(KEY, null, expression.replace("\"", "&quot;")), reason);
    }

    private static Hostile language(String name, String language, String expression, String reason) {
        return raw(name, EngineModels.decision(KEY, language, expression), reason);
    }

    private static Hostile raw(String name, String content, String reason) {
        return Hostile.of(name, content, reason);
    }
}
