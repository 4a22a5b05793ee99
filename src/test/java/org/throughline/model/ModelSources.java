package org.throughline.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The drawn files of the house, and small ones made for a test. */
public final class ModelSources {

    private ModelSources() {}

    public static Map<String, String> processes() {
        return files("processes", ".bpmn");
    }

    public static Map<String, String> decisions() {
        return files("processes", ".dmn");
    }

    public static Map<String, String> forms() {
        return files("forms", ".form");
    }

    private static Map<String, String> files(String folder, String suffix) {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            Map<String, String> texts = new TreeMap<>();
            found.map(Path::toString)
                    .filter(name -> name.endsWith(suffix))
                    .forEach(name -> texts.put(name, text(name)));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The texts of all Java files under a folder. */
    public static Collection<String> sources(String folder) {
        return files(folder, ".java").values();
    }

    public static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    /** A file with one process {@code p} that holds this. */
    public static String bpmn(String content) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://throughline.org/test">
                <process id="p" name="P" isExecutable="true" camunda:historyTimeToLive="P3650D">
                """ + content + "</process></definitions>";
    }
}
