package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Whatever is passed on with the program is named with its licence. */
class NoticeTest {

    private final String notice = read("NOTICE");

    @Test
    void everyPackageThatIsSentToBrowsersIsNamed() throws IOException {
        JsonNode packages = new ObjectMapper()
                .readTree(read("src/main/frontend/package.json"))
                .path("dependencies");
        List<String> names = Stream.generate(packages.fieldNames()::next)
                .limit(packages.size())
                .toList();
        assertThat(names).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(notice)
                .contains(name));
    }

    @Test
    void everyLibraryOfTheServerIsNamed() throws Exception {
        List<String> names = librariesPassedOn();
        assertThat(names).hasSizeGreaterThan(15).allSatisfy(name -> assertThat(notice.lines())
                .as(name)
                .anyMatch(line -> Stream.of(line.split("[\\s,()]+")).anyMatch(word -> isPartOf(name, word))));
    }

    @Test
    void noStyleHidesTheMarkOfBpmnIo() throws IOException {
        try (Stream<Path> styles = Files.walk(Path.of("src/main/frontend"))) {
            assertThat(styles.filter(path -> !path.toString().contains("node_modules"))
                            .filter(Files::isRegularFile)
                            .filter(path -> path.toString().matches(".*\\.(scss|css|js|mjs)")))
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(Files.readString(path)).doesNotContain("powered-by"));
        }
    }

    /** A family of libraries is named once: {@code spring-boot} for {@code spring-boot-starter-web}. */
    private static boolean isPartOf(String artifact, String word) {
        return word.length() > 5 && (artifact.equals(word) || artifact.startsWith(word + "-"));
    }

    private static List<String> librariesPassedOn() throws Exception {
        Document pom = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        Element dependencies = child(pom.getDocumentElement(), "dependencies");
        return children(dependencies)
                .filter(one -> !"test".equals(text(one, "scope")))
                .map(one -> text(one, "artifactId"))
                .toList();
    }

    private static Element child(Element parent, String name) {
        return children(parent)
                .filter(one -> one.getTagName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Element parent, String name) {
        return children(parent)
                .filter(one -> one.getTagName().equals(name))
                .map(Node::getTextContent)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return Stream.iterate(0, i -> i + 1)
                .limit(nodes.getLength())
                .map(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
