package org.throughline.model;

import java.util.List;
import java.util.Random;

/** One DMN file of another program: tables, boxed expressions and what they require of each other. */
final class ForeignDecision {

    private static final List<String> VERSIONS = List.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");
    private static final List<String> POLICIES = List.of(
            "",
            " hitPolicy=\"FIRST\"",
            " hitPolicy=\"ANY\"",
            " hitPolicy=\"PRIORITY\"",
            " hitPolicy=\"RULE ORDER\"",
            " hitPolicy=\"OUTPUT ORDER\"",
            " hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
            " hitPolicy=\"COLLECT\"",
            " preferredOrientation=\"CrossTable\"");
    private static final List<String> TYPES = List.of(
            "string", "number", "boolean", "date", "feel:string", "tCustomer", "Any", "long", "double", "dateTime");
    private static final List<String> CELLS = List.of(
            "",
            "-",
            "\"Gold\",\"Silver\"",
            "&lt; 5",
            "[18..65]",
            "]0..1[",
            "not(\"x\")",
            "date(\"2024-01-01\")",
            "true",
            "${a}",
            "? > 3 and ? &lt; 9",
            "if a then b else c",
            "some x in y satisfies x",
            "1.5e3",
            "null",
            "gold");
    private static final List<String> EXPRESSIONS = List.of(
            "Customer.Age",
            "amount * 1.2",
            "Monthly income",
            "for i in 1..3 return i",
            "items[price &gt; 5]",
            "",
            "function(x) x + 1",
            "a-b",
            "sum(orders.total)");

    private final Random random;
    private final String p;

    ForeignDecision(Random random) {
        this.random = random;
        this.p = any(List.of("", "", "dmn:", "semantic:"));
    }

    String xml() {
        StringBuilder body = new StringBuilder();
        if (random.nextInt(3) == 0) {
            body.append(tags("<%sitemDefinition id=\"T1\" name=\"tCustomer\"><%1$sitemComponent id=\"T2\" name=\"Age\">"
                    + "<%1$stypeRef>number</%1$stypeRef></%1$sitemComponent></%1$sitemDefinition>"));
        }
        int decisions = 1 + random.nextInt(3);
        for (int i = 0; i < decisions; i++) {
            body.append(decision(i));
        }
        body.append(tags(
                "<%sinputData id=\"I1\" name=\"Customer\"><%1$svariable id=\"V1\" name=\"Customer\" typeRef=\"tCustomer\"/>"
                        + "</%1$sinputData>"));
        if (random.nextInt(3) == 0) {
            body.append(tags("<%sbusinessKnowledgeModel id=\"B1\" name=\"Rate\"><%1$sencapsulatedLogic id=\"E1\">"
                    + "<%1$sformalParameter id=\"F1\" name=\"x\"/><%1$sliteralExpression id=\"L1\"><%1$stext>x * 2</%1$stext>"
                    + "</%1$sliteralExpression></%1$sencapsulatedLogic></%1$sbusinessKnowledgeModel>"
                    + "<%1$sknowledgeSource id=\"K1\" name=\"Law\"/><%1$sdecisionService id=\"S1\" name=\"S\"/>"));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$sdefinitions xmlns%2$s="%3$s" xmlns:feel="http://www.omg.org/spec/FEEL/20140401"
                    xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" xmlns:trisofeed="http://trisotech.com/feed"
                    id="_%4$s" name="Decisions" namespace="http://example.com/dmn" exporter="%5$s">
                %6$s</%1$sdefinitions>
                """.formatted(
                        p,
                        p.isEmpty() ? "" : ":" + p.replace(":", ""),
                        any(VERSIONS),
                        random.nextInt(99_999),
                        any(List.of("DMN Modeler", "Camunda Modeler", "Signavio", "dmn-js (https://demo.bpmn.io/dmn)")),
                        body);
    }

    private String decision(int number) {
        String logic =
                switch (random.nextInt(8)) {
                    case 0 ->
                        tags(
                                "<%sliteralExpression id=\"L%d\"" + language() + "><%1$stext>" + any(EXPRESSIONS)
                                        + "</%1$stext></%1$sliteralExpression>",
                                number);
                    case 1 ->
                        tags(
                                "<%scontext id=\"C%d\"><%1$scontextEntry><%1$svariable name=\"a\"/><%1$sliteralExpression><%1$stext>1</%1$stext>"
                                        + "</%1$sliteralExpression></%1$scontextEntry></%1$scontext>",
                                number);
                    case 2 ->
                        tags(
                                "<%sinvocation id=\"N%d\"><%1$sliteralExpression><%1$stext>Rate</%1$stext></%1$sliteralExpression></%1$sinvocation>",
                                number);
                    case 3 ->
                        tags(
                                "<%srelation id=\"R%d\"><%1$scolumn name=\"a\"/><%1$srow><%1$sliteralExpression><%1$stext>1</%1$stext>"
                                        + "</%1$sliteralExpression></%1$srow></%1$srelation>",
                                number);
                    case 4 -> "";
                    default -> table(number);
                };
        String required = number > 0
                ? tags(
                        "<%sinformationRequirement id=\"IR%d\"><%1$srequiredDecision href=\"#Decision_" + (number - 1)
                                + "\"/></%1$sinformationRequirement>",
                        number)
                : tags(
                        "<%sinformationRequirement id=\"IR%d\"><%1$srequiredInput href=\"#I1\"/></%1$sinformationRequirement>",
                        number);
        return tags(
                "<%sdecision id=\"Decision_%d\" name=\"Decision &amp; %2$d\"><%1$svariable name=\"d\" typeRef=\""
                        + any(TYPES) + "\"/>" + required + logic + "</%1$sdecision>\n",
                number);
    }

    private String table(int number) {
        int inputs = random.nextInt(4);
        int outputs = 1 + random.nextInt(2);
        StringBuilder table = new StringBuilder(tags("<%sdecisionTable id=\"Table_%d\"" + any(POLICIES) + ">", number));
        for (int i = 0; i < inputs; i++) {
            String values = random.nextInt(3) == 0
                    ? "<%1$sinputValues><%1$stext>\"Gold\",\"Silver\"</%1$stext></%1$sinputValues>"
                    : "";
            table.append(tags(
                    "<%sinput id=\"In_%d_" + i + "\" label=\"Input\"><%1$sinputExpression id=\"IE_%2$d_" + i
                            + "\" typeRef=\"" + any(TYPES) + "\"" + language() + "><%1$stext>" + any(EXPRESSIONS)
                            + "</%1$stext></%1$sinputExpression>" + values + "</%1$sinput>",
                    number));
        }
        for (int i = 0; i < outputs; i++) {
            table.append(tags(
                    "<%soutput id=\"Out_%d_" + i + "\" name=\"" + any(List.of("result", "fee " + i, "", "result"))
                            + "\" typeRef=\"" + any(TYPES) + "\"/>",
                    number));
        }
        for (int row = 0; row < random.nextInt(6); row++) {
            table.append(tags("<%srule id=\"Rule_%d_" + row + "\">", number));
            for (int i = 0; i < inputs; i++) {
                table.append(tags("<%sinputEntry><%1$stext>" + any(CELLS) + "</%1$stext></%1$sinputEntry>", number));
            }
            for (int i = 0; i < outputs; i++) {
                table.append(tags(
                        "<%soutputEntry" + language() + "><%1$stext>" + any(CELLS) + "</%1$stext></%1$soutputEntry>",
                        number));
            }
            table.append(tags("</%srule>", number));
        }
        return table.append(tags("</%sdecisionTable>", number)).toString();
    }

    private String language() {
        return random.nextInt(6) > 0
                ? ""
                : " expressionLanguage=\"" + any(List.of("juel", "groovy", "feel", "FEEL", "javascript")) + "\"";
    }

    private String tags(String template) {
        return template.formatted(p);
    }

    private String tags(String template, int number) {
        return template.formatted(p, number);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
