package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelReader;
import org.throughline.model.ModelSources;

/** Pages name each step of a shipped drawing in the reader's language, whoever or whatever does it. */
class StepNamesTest {

    private static final Set<String> NAMED = Set.of(
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "receiveTask",
            "intermediateCatchEvent",
            "boundaryEvent");

    @Test
    void everyStepOfAShippedProcessHasAnIndonesianName() throws IOException {
        ResourceBundleMessageSource messages = messages();
        List<String> nameless = new ArrayList<>();
        int seen = 0;
        for (Path drawing : drawings()) {
            for (FlowNode step : new ModelReader()
                    .process(ModelSources.text(drawing.toString()))
                    .steps()) {
                if (NAMED.contains(step.type()) && step.name() != null) {
                    seen++;
                    if (messages.getMessage("task." + step.id(), null, null, Locale.forLanguageTag("id")) == null) {
                        nameless.add(drawing.getFileName() + " " + step.id());
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
        assertThat(nameless).isEmpty();
    }

    private static List<Path> drawings() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    private static ResourceBundleMessageSource messages() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            messages.setBasenames(files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> "messages/" + name.replace(".properties", ""))
                    .toArray(String[]::new));
        }
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
