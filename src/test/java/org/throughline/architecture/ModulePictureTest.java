package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.throughline.Throughline;

/** The picture of the modules in docs/ shows the modules as they are. */
class ModulePictureTest {

    private static final Path SOURCE = Path.of("docs/modules.puml");
    private static final Path PICTURE = Path.of("docs/images/modules.svg");
    private static final String RENEW = "modules.renew";

    /** Every module may use these; the arrows to them would only hide the others. */
    private static final Set<String> USED_BY_ALL = Set.of("shared", "shell");

    private static final Comparator<String> PARTS_FIRST = Comparator.<String, Boolean>comparing(
                    line -> !line.startsWith("component "))
            .thenComparing(Comparator.naturalOrder());

    @TempDir
    Path folder;

    @Test
    void thePictureShowsTheModulesAsTheyAre() throws IOException {
        String drawn = draw();
        if (System.getProperty(RENEW) != null) {
            Files.writeString(SOURCE, drawn);
            Files.writeString(PICTURE, render(drawn));
        }
        String help = "The modules have changed. Renew their picture and commit it:"
                + " mvn test -Dtest=ModulePictureTest -D" + RENEW;
        assertThat(SOURCE).as(help).hasContent(drawn);
        assertThat(PICTURE).as(help).content().endsWith(mark(drawn));
    }

    /** Modulith writes its lines in no fixed order. */
    private String draw() throws IOException {
        new Documenter(
                        ApplicationModules.of(Throughline.class),
                        Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults()
                        .withStyle(DiagramOptions.DiagramStyle.UML)
                        .withExclusions(module ->
                                USED_BY_ALL.contains(module.getIdentifier().toString())));
        List<String> lines = Files.readAllLines(folder.resolve("components.puml"));
        int first = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("component "))
                .findFirst()
                .orElseThrow());
        int end = lines.indexOf("@enduml");
        return Stream.of(
                        Stream.of(lines.get(0), "!pragma layout smetana"),
                        lines.subList(1, first).stream(),
                        lines.subList(first, end).stream().sorted(PARTS_FIRST),
                        Stream.of("@enduml"))
                .flatMap(part -> part)
                .reduce("", (text, line) -> text + line + "\n");
    }

    /** Its texts are as wide as the fonts of the machine make them: it is known by what it was made of. */
    private static String render(String drawn) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        String found = new SourceStringReader(drawn)
                .outputImage(svg, new FileFormatOption(FileFormat.SVG))
                .getDescription();
        assertThat(found).as("what PlantUML read").contains("entities").doesNotContain("rror");
        return svg.toString(StandardCharsets.UTF_8) + "\n" + mark(drawn);
    }

    private static String mark(String drawn) {
        return "<!-- made of modules.puml with SHA-256 " + DigestUtils.sha256Hex(drawn) + " -->\n";
    }
}
