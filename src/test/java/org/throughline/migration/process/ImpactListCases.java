package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.PageClient;
import org.throughline.apiwalk.ApiExplorer;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.ModelLibrary;
import org.throughline.migration.CountedCase;
import org.throughline.migration.DueDateEffect.DueDateShift;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.process.ProcessXml.Step;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.studio.Redesigns;

/** A line of an effect names a hundred cases; all of them are asked for in pages. */
abstract class ImpactListCases {

    private static final int CASES = 103;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Redesigns redesigns;

    @Autowired
    ModelLibrary library;

    @Autowired
    ImpactAnalysis impact;

    @LocalServerPort
    int port;

    private final String key = "walk-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void allCasesOfALineAreWalkedThroughInPages() {
        fixtures.publish(fixtures.redraw(new ProcessXml(key, List.of(Step.task(key + "A"))))
                .id());
        OpenedCase opened = fixtures.caseOfNobody();
        List<String> processes = IntStream.range(0, CASES)
                .mapToObj(n -> fixtures.standing(key, numbered(opened, n), Map.of(), List.of(key + "A")))
                .toList();
        try {
            DueDateTable table = new DueDateTable(redesigns, library);
            UUID redesign = table.redraw(DueDateTable.ruled(table.published(), key + "A", 24, 6, 12));
            DueDateShift shift = fixtures.foresee(redesign).dates().shifts().get(0);
            assertThat(shift.cases()).isEqualTo(CASES);
            assertThat(shift.caseNumbers()).hasSize(100);

            Slice<CountedCase> first = impact.listed(redesign, shift.list(), null, 100, MigrationFixtures.ADA);
            Slice<CountedCase> rest = impact.listed(redesign, shift.list(), first.next(), 100, MigrationFixtures.ADA);
            assertThat(first.items()).extracting(CountedCase::caseNumber).isEqualTo(shift.caseNumbers());
            assertThat(rest.items()).hasSize(CASES - 100);
            assertThat(rest.next()).isNull();
            assertThat(new ApiExplorer(port, "administrator", "demo")
                            .get("/studio/redesigns/" + redesign + "/effect/lists/" + shift.list() + "?limit=2")
                            .body()
                            .get("items"))
                    .hasSize(2);
            assertPage(redesign, shift.list());
            assertThatThrownBy(() -> impact.listed(redesign, "none", null, null, MigrationFixtures.ADA))
                    .isInstanceOf(Rejection.class)
                    .hasMessageContaining("effect-list-unknown");
        } finally {
            processes.forEach(fixtures::end);
        }
    }

    private void assertPage(UUID redesign, String list) {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        String effect = "/studio/redesigns/" + redesign + "/effect";
        assertThat(administrator.get(effect).body())
                .contains("The first 100 of 103", "All 103 as a list", effect + "/lists/" + list);
        assertThat(administrator.get(effect + "/lists/" + list).body())
                .contains("Do " + key + "A: Due after 1 day", "Show more");
        assertThat(administrator.get(effect + "/lists/none").statusCode()).isEqualTo(404);
    }

    private static OpenedCase numbered(OpenedCase opened, int number) {
        return new OpenedCase(opened.caseId(), "%s-%03d".formatted(opened.caseNumber(), number));
    }
}
