package org.throughline.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;

/** The page of the agency. */
@LifecycleTest
class AgencyPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Agency agency;

    @Test
    void whatAnAdministratorSavesIsInForceAtOnceAndOnRecord() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        assertThat(administrator.get("/agency").body()).doesNotContain("??");
        var saved = administrator.submit("/agency", form(agency.current().revision(), "Riverside Services", "911"));
        assertThat(saved.body()).contains("Saved. Letters and pages say it so");
        AgencySettings now = agency.current();
        assertThat(now.name()).isEqualTo("Riverside Services");
        assertThat(now.lines())
                .containsExactly(new HelpLine(LineKind.EMERGENCY, "es", "Police, and fire", "911", "Now"));
        assertThat(administrator.get("/agency").body())
                .contains("Whom to call in need")
                .contains("As it was after this change");
        assertThat(PageClient.signedIn(port, "caseworker").get("/help-lines").body())
                .contains("Police, and fire")
                .doesNotContain("??");
    }

    @Test
    void aRefusedChangeStandsAtItsFieldAndLosesNothing() {
        int before = agency.current().revision();
        PageClient administrator = PageClient.signedIn(port, "administrator");
        var refused = administrator.submit("/agency", form(before, "", "none"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"name-error\"")
                .contains("href=\"#lines[0].number\"")
                .contains("value=\"Police, and fire\"");
        assertThat(agency.current().revision()).isEqualTo(before);
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        int seen = agency.current().revision();
        administrator.submit("/agency", form(seen, "First to save", "911"));
        var late = administrator.submit("/agency", form(seen, "Second to save", "911"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else has saved").contains("value=\"Second to save\"");
        assertThat(agency.current().name()).isEqualTo("First to save");
    }

    private static String[] form(int revision, String name, String number) {
        return new String[] {
            "basedOn", String.valueOf(revision),
            "name", name,
            "languages", "en",
            "languages", "es",
            "lines[0].kind", "emergency",
            "lines[0].language", "es",
            "lines[0].name", "Police, and fire",
            "lines[0].number", number,
            "lines[0].when", "Now",
            "lines[1].kind", "emergency",
            "lines[1].name", "",
            "lines[1].number", ""
        };
    }
}
