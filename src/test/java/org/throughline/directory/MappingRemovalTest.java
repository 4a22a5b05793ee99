package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.directory.DirectoryDatabase.ADMINISTRATOR;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** A mapping file that nobody wants any more is taken out of use, and who did it is kept. */
class MappingRemovalTest {

    private static final String MAPPING = """
            files:
              - file: list.csv
                columns:
                  - {column: Key, target: service.id}
                  - {column: Title, target: service.name}
            """;

    private DirectoryDatabase directory;

    @BeforeEach
    void start() {
        directory = DirectoryDatabase.empty();
        directory.mappings.keep("buoy", MAPPING, ADMINISTRATOR);
        directory.mappings.keep("buoy", MAPPING + "# again\n", ADMINISTRATOR);
        directory.mappings.keep("lantern", MAPPING + "# lantern\n", ADMINISTRATOR);
    }

    @Test
    void allVersionsOfANameLeaveTheListAndWhoRemovedThemIsKept() {
        directory.mappings.remove("buoy", ADMINISTRATOR);
        assertThat(directory.mappings.list(ADMINISTRATOR))
                .extracting(MappingVersion::name)
                .containsExactly("lantern");
        assertThat(directory.mappings.removed(ADMINISTRATOR)).singleElement().satisfies(removed -> {
            assertThat(removed.name()).isEqualTo("buoy");
            assertThat(removed.versions()).isEqualTo(2);
            assertThat(removed.by()).isEqualTo("administrator");
            assertThat(removed.at()).isEqualTo("2026-03-02T09:00:00Z");
        });
        refused("mapping-unknown", "buoy");
    }

    @Test
    void theNameIsFreeForAnotherMapping() {
        directory.mappings.remove("buoy", ADMINISTRATOR);
        directory.mappings.keep("buoy", MAPPING, ADMINISTRATOR);
        assertThat(directory.mappings.require("buoy", ADMINISTRATOR).versions()).isEqualTo(1);
    }

    @Test
    void oneByWhichAnImportReadsStaysUntilThatHasEnded() throws IOException {
        directory.load(
                ImportZip.of(Map.of("list.csv", "Key,Title\n1,Shelter\n")),
                "harbor",
                ImportOptions.USUAL.with(MAPPING));
        directory.jdbc.update("update directory_import set state = 'running'");
        refused("mapping-in-use", "buoy");
        assertThat(directory.mappings.list(ADMINISTRATOR)).hasSize(3);
        directory.mappings.remove("lantern", ADMINISTRATOR);
        directory.jdbc.update("update directory_import set state = 'done'");
        directory.mappings.remove("buoy", ADMINISTRATOR);
        assertThat(directory.jdbc.queryForObject("select count(*) from directory_service", Integer.class))
                .as("entries that came by it")
                .isEqualTo(1);
    }

    @Test
    void onlyAdministratorsRemoveThem() {
        Actor worker = new Actor("worker", "Wanda", Set.of("caseworker"), Set.of());
        assertThatThrownBy(() -> directory.mappings.remove("buoy", worker))
                .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
                .extracting(Rejection::code)
                .isEqualTo("import-administrators-only");
    }

    private void refused(String code, String name) {
        assertThatThrownBy(() -> directory.mappings.remove(name, ADMINISTRATOR))
                .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
                .extracting(Rejection::code)
                .isEqualTo(code);
    }
}
