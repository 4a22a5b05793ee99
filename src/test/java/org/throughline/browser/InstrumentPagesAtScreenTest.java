package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.shared.Json;

/** Instruments of a case at a screen, wide and on a phone. */
@LifecycleTest
class InstrumentPagesAtScreenTest extends BrowserTest {

    private static final Map<String, Object> HEAVY =
            Map.of("p1", 3, "p2", 2, "p3", 2, "p4", 2, "p5", 2, "p6", 2, "p7", 2, "p8", 2, "p9", 0);
    private static final Map<String, Object> LIGHT =
            Map.of("p1", 1, "p2", 1, "p3", 1, "p4", 1, "p5", 1, "p6", 1, "p7", 0, "p8", 0, "p9", 0);

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixture fixture;

    private String number;

    @BeforeEach
    void aCase() {
        number = fixture.startedFor("Measured", "caseworker").caseNumber();
    }

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void theScoresOfACaseAreDrawnWithTheirBandsAndWhatAChangeMeans(int width) {
        answer("phq-9", HEAVY);
        answer("phq-9", Map.of("p1", 2, "p2", 2, "p3", 2, "p4", 2, "p5", 2, "p6", 1, "p7", 1, "p8", 1, "p9", 0));
        answer("phq-9", LIGHT);
        answer("gad-7", Map.of("g1", 1, "g2", 1, "g3", 0, "g4", 0, "g5", 0, "g6", 0, "g7", 0));
        Page page = signedIn("caseworker", width);
        page.navigate("/cases/" + number + "/instruments");

        Locator total = page.locator(".tl-series", new Page.LocatorOptions().setHasText("Total · Patient Health"));
        assertThat(total.locator("circle").count()).isEqualTo(3);
        assertThat(total.locator("rect").count()).isEqualTo(5);
        assertThat(total.locator(".tl-series__reliable").count()).isEqualTo(2);
        assertThat(total.textContent()).contains("From 17 to 6", "Dashed: 5 points");
        assertThat(page.locator(".tl-series", new Page.LocatorOptions().setHasText("Total · Generalized"))
                        .textContent())
                .contains("2, answered once")
                .doesNotContain("Dashed");
        assertThat(page.locator("[style]").count()).isZero();
        total.locator("summary").click();
        assertThat(total.locator("tbody tr").count()).isEqualTo(3);
        assertAccessible(page);
    }

    private void answer(String instrument, Map<String, Object> answers) {
        assertThat(PageClient.signedIn(port, "caseworker")
                        .json(
                                "POST",
                                "/api/v1/cases/" + number + "/administrations",
                                Json.of(Map.of("instrument", instrument, "answers", answers)))
                        .statusCode())
                .isEqualTo(201);
    }
}
