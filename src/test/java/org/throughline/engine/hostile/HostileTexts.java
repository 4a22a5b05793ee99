package org.throughline.engine.hostile;

import static org.throughline.engine.hostile.HostileModels.*;

import java.util.List;
import org.throughline.engine.EngineModels;

/** Processes with texts that would run in a browser, and files that would harm who reads them. */
final class HostileTexts {

    private HostileTexts() {}

    static List<Hostile> texts() {
        String markup = "text-markup";
        return List.of(
                step("script in the name of a task", user("name='&lt;script&gt;alert(1)&lt;/script&gt;'", ""), markup),
                step(
                        "a picture that runs in the name of a task",
                        user("name='&lt;img src=x onerror=alert(1)&gt;'", ""),
                        markup),
                step(
                        "a link that runs in a note",
                        user("", "<documentation>[x](javascript:alert(1))</documentation>"),
                        markup),
                step("a page template in a name", user("name='[[${T(java.lang.Runtime)}]]'", ""), "text-expression"),
                step("a preprocessed page template in a name", user("name='__${1}__'", ""), "text-expression"),
                step(
                        "a name that turns the direction of reading",
                        user("name='Close \u202Eesac eht'", ""),
                        "text-unseen"),
                step(
                        "a name longer than the database holds",
                        user("name='" + "x".repeat(300) + "'", ""),
                        "text-too-long"),
                raw(
                        "a page element in a note",
                        EngineModels.process(
                                KEY,
                                "<manualTask id='Step'><documentation><script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script></documentation></manualTask>"),
                        "page-element 'script'"),
                raw(
                        "a drawing element that runs",
                        EngineModels.process(
                                KEY,
                                "<manualTask id='Step'><extensionElements><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/></extensionElements></manualTask>"),
                        "page-element 'svg'"));
    }

    static List<Hostile> files() {
        String doctype = "document-type";
        return List.of(
                raw(
                        "an entity that reads a file",
                        declared("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "&x;"),
                        doctype),
                raw(
                        "an entity that calls an address",
                        declared("<!DOCTYPE d [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x'> %x;]>", ""),
                        doctype),
                raw(
                        "a document type of another place",
                        declared("<!DOCTYPE d SYSTEM 'http://127.0.0.1:9/x.dtd'>", ""),
                        doctype),
                raw("a billion laughs", declared(laughs(), "&l9;"), doctype),
                raw(
                        "a style sheet that runs in a browser",
                        declared("<?xml-stylesheet type='text/xsl' href='http://127.0.0.1:9/x.xsl'?>", ""),
                        "xml-instruction 'xml-stylesheet'"),
                raw(
                        "an import of another file",
                        EngineModels.process(KEY, "<manualTask id='Step'/>")
                                .replace(
                                        "<process",
                                        "<import importType='http://schemas.xmlsoap.org/wsdl/' location='http://127.0.0.1:9/x.wsdl' namespace='x'/><process"),
                        "import"),
                new Hostile(
                        "fifty megabytes",
                        () -> EngineModels.process(
                                KEY,
                                "<manualTask id='Step'><documentation>" + "x".repeat(50_000_000)
                                        + "</documentation></manualTask>"),
                        "file-too-large"),
                new Hostile(
                        "a hundred thousand steps",
                        () -> EngineModels.processWith(KEY, "<manualTask id='Step'/>", "<task/>".repeat(100_000)),
                        "too-many-elements"),
                raw(
                        "ten thousand processes within each other",
                        EngineModels.process(
                                KEY,
                                "<manualTask id='Step'><extensionElements>" + "<a>".repeat(10_000)
                                        + "</a>".repeat(10_000) + "</extensionElements></manualTask>"),
                        "nested-too-deep"),
                raw("what is no model at all", "#!/bin/sh\ntouch canary\n", "xml-unreadable"));
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return laughs.append("]>").toString();
    }

    private static String declared(String declaration, String note) {
        return EngineModels.process(
                        KEY, "<manualTask id='Step'><documentation>" + note + "</documentation></manualTask>")
                .replace("?>\n", "?>\n" + declaration);
    }
}
