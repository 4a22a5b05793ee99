package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README leads from the elements of the pictures to their code: each name that it gives is there. */
class NewcomersWalkTest {

    private static final Pattern ROW = Pattern.compile(
            "^\\| \\*(\\w+)\\* \\| `(\\w+)` \\| `(\\w+)\\.(\\w+)` \\| `(\\w+)` \\| `(\\w+)` \\|$", Pattern.MULTILINE);

    @Test
    void everyElementOfTheWalkLeadsToItsStepUseCaseRuleAndTest() {
        List<String> missing = new ArrayList<>();
        Matcher row = ROW.matcher(SourceModels.text(Path.of("README.md")));
        int rows = 0;
        while (row.find()) {
            rows++;
            check(missing, row);
        }
        assertThat(rows).isEqualTo(12);
        assertThat(missing).isEmpty();
    }

    private static void check(List<String> missing, Matcher row) {
        String element = row.group(1);
        if (SourceModels.processes().values().stream().noneMatch(model -> model.getModelElementById(element) != null)) {
            missing.add(element + " in a picture");
        }
        requireText(missing, row.group(2), " " + row.group(4) + "(", row.group(4) + "(");
        requireText(missing, row.group(3), " " + row.group(4) + "(", " " + row.group(4) + "(");
        requireText(missing, row.group(5), row.group(5), row.group(5));
        requireText(missing, row.group(6), element, ProcessNames.constant(element));
    }

    /** The type's source, which says one of both. */
    private static void requireText(List<String> missing, String type, String text, String otherText) {
        List<Path> sources = sources(type);
        if (sources.size() != 1) {
            missing.add(type + " stands at " + sources);
            return;
        }
        String source = SourceModels.text(sources.get(0));
        if (!source.contains(text) && !source.contains(otherText)) {
            missing.add(text + " in " + type);
        }
    }

    private static List<Path> sources(String type) {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.getFileName().toString().equals(type + ".java"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
