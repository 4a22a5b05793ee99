package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Where a page leads on is written as a template, whose variables are encoded. Text of the request that is only joined
 * to it makes an address that no browser can follow, or a failure where it holds a brace. A variable that the address does not have is a failure too.
 */
class RedirectRulesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile(
            "@(?:PathVariable|RequestParam)(?:\\([^)]*\\))?\\s+(?:String|List<String>|Optional<String>)\\s+(\\w+)");
    private static final Pattern REDIRECT = Pattern.compile("\"redirect:[^;]*;");
    private static final Pattern MAPPING =
            Pattern.compile("@(?:Get|Post|Put|Delete|Patch|Request)Mapping\\(([^)]*)\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)");
    private static final Pattern MEMBER = Pattern.compile("\n    private |\n        ModelAndView ");
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

    /** Where a handler shares what leads on, every address of its controller has the variable. */
    @Test
    void aVariableOfARedirectStandsInTheAddressThatWasAsked() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : controllers()) {
            String source = Files.readString(file);
            int body = source.indexOf("class ");
            Set<String> ofAll = variables(MAPPING.matcher(source.substring(0, body)));
            Matcher redirect = REDIRECT.matcher(source);
            while (redirect.find()) {
                Set<String> needed = variables(redirect.group());
                needed.removeAll(ofAll);
                needed.removeAll(asked(source.substring(body), redirect.start() - body));
                if (!needed.isEmpty()) {
                    faults.add(file.getFileName() + ": " + redirect.group());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Of the handler that the position is in, or of every handler where it is in none. */
    private static Set<String> asked(String body, int position) {
        List<MatchResult> mappings = MAPPING.matcher(body).results().toList();
        int member = MEMBER.matcher(body.substring(0, position))
                .results()
                .mapToInt(MatchResult::start)
                .max()
                .orElse(-1);
        return mappings.stream()
                .filter(mapping -> mapping.start() < position && mapping.start() > member)
                .reduce((before, last) -> last)
                .map(last -> variables(last.group(1)))
                .orElseGet(() -> mappings.stream()
                        .map(mapping -> variables(mapping.group(1)))
                        .reduce((one, other) -> {
                            one.retainAll(other);
                            return one;
                        })
                        .orElseGet(HashSet::new));
    }

    private static Set<String> variables(Matcher mappings) {
        return mappings.results()
                .flatMap(mapping -> variables(mapping.group(1)).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Path> controllers() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Controller.java"))
                    .toList();
        }
    }
}
