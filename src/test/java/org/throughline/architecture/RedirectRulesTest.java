package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Where a page leads on is written as a template, whose variables are encoded. Text of the request that is only joined
 * to it makes an address that no browser can follow, or a failure where it holds a brace.
 */
class RedirectRulesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile(
            "@(?:PathVariable|RequestParam)(?:\\([^)]*\\))?\\s+(?:String|List<String>|Optional<String>)\\s+(\\w+)");
    private static final Pattern REDIRECT = Pattern.compile("\"redirect:[^;]*;");
    private static final Pattern JOINED = Pattern.compile("\\+\\s*(\\w+)");

    @Test
    void textOfTheRequestIsNeverJoinedToARedirect() throws IOException {
        List<String> faults = new ArrayList<>();
        int redirects = 0;
        for (Path file : controllers()) {
            String source = Files.readString(file);
            Set<String> asked =
                    ASKED.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
            Matcher redirect = REDIRECT.matcher(source);
            while (redirect.find()) {
                redirects++;
                JOINED.matcher(redirect.group())
                        .results()
                        .filter(joined -> asked.contains(joined.group(1)))
                        .forEach(joined -> faults.add(file.getFileName() + ": " + redirect.group()));
            }
        }
        assertThat(redirects).isGreaterThan(40);
        assertThat(faults).isEmpty();
    }

    private static List<Path> controllers() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Controller.java"))
                    .toList();
        }
    }
}
