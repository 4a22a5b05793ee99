package org.throughline.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.people.AccessLog;
import org.throughline.people.Households;
import org.throughline.people.PersonDetails;
import org.throughline.people.Relation;

/** What is around a household is drawn and edited; what is confidential never reaches the family's copy. */
@LifecycleTest
class EcomapPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    Households households;

    @Autowired
    AccessLog log;

    String name = "E" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;
    UUID person;
    String page;
    PageClient caseworker;

    @BeforeEach
    void somebodyHasACase() {
        OpenedCase opened = fixture.assigned(name, "caseworker");
        person = cases.require(opened.caseId()).personId();
        page = "/people/" + person + "/ecomap";
        caseworker = PageClient.signedIn(port, "caseworker");
    }

    @Test
    void whatIsEnteredIsDrawnAndSaidInWords() {
        assertThat(caseworker.get(page).body()).contains("Nothing is entered yet.");
        assertThat(add("Lincoln School", "school", "stressful", "both").body())
                .contains("Saved.", "Lincoln School", "tl-ecomap__tie--stressful", "both ways")
                .doesNotContain("??");
        households.addMember(person, PersonDetails.named("Luna", name), Relation.CHILD, fixture.actor("caseworker"));
        assertThat(caseworker.get(page).body()).contains("and one other", "Luna " + name);
        caseworker.submit("/language", "language", "id");
        assertThat(caseworker.get(page).body())
                .contains("membebani", "dua arah")
                .doesNotContain("??");
        caseworker.submit("/language", "language", "en");
        assertThat(log.ofPerson(person, 10, null).items())
                .extracting(entry -> entry.action() + " " + entry.what())
                .contains("read ecomap", "write ecomap");
    }

    @Test
    void theCopyIsTheSameToTheByteAsIfTheConfidentialHadNeverBeenOnFile() {
        add("Lincoln School", "school", "strong", "to", "note", "Workersnote");
        String before = drawn(caseworker.get(page + "/copy").body());
        assertThat(before).contains("Lincoln School").doesNotContain("Workersnote");
        add("Hiddenshelter", "agency", "strong", "to", "confidential", "true");
        UUID hidden = households.addMember(
                person, PersonDetails.named("Hiddenlodger", name), Relation.OTHER, fixture.actor("caseworker"));
        caseworker.submit(
                "/people/" + person + "/genogram/relations/" + hidden + "/" + person,
                "relation",
                "other",
                "confidential",
                "true");
        assertThat(caseworker.get(page).body()).contains("Hiddenshelter", "Hiddenlodger", "Workersnote");
        assertThat(drawn(caseworker.get(page + "/copy").body())).isEqualTo(before);
    }

    @Test
    void itIsChangedOnceAndEndedAndWhoeverIsLaterReadsSo() {
        String added = add("Choir", "faith", "weak", "both").body();
        Matcher one = Pattern.compile("supports/([0-9a-f-]{36})").matcher(added);
        assertThat(one.find()).isTrue();
        String support = page + "/supports/" + one.group(1);
        assertThat(caseworker.get(support).body()).contains("value=\"Choir\"", "It is around them no longer");
        String[] change = {
            "revision", "1", "name", "Choir of St. Anna", "kind", "faith", "strength", "strong", "flow", "to"
        };
        assertThat(caseworker.submit(support, change).body()).contains("Choir of St. Anna", "Saved.");
        HttpResponse<String> late = caseworker.submit(support, change);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else has changed this");
        assertThat(caseworker.submit(support + "/end").body())
                .contains("taken out of the picture")
                .doesNotContain("Choir of St. Anna");
        assertThat(caseworker.get(support).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        HttpResponse<String> refused = caseworker.submit(page + "/supports", "name", "Kept", "kind", "school");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#strength\"", "value=\"Kept\"");
        assertThat(add(" ", "school", "weak", "to").body()).contains("Give it a name.");
    }

    @Test
    void whoMayNotKnowOfThePersonSeesNothingAround() {
        PageClient stranger = PageClient.signedIn(port, "caseworker2");
        for (String path : new String[] {"", "/copy", "/supports/new", "/supports/" + UUID.randomUUID()}) {
            assertThat(stranger.get(page + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.submit(page + "/supports", "name", "X", "kind", "school", "strength", "weak", "flow", "to")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> add(String called, String kind, String strength, String flow, String... more) {
        String[] fixed = {"name", called, "kind", kind, "strength", strength, "flow", flow};
        String[] fields = new String[fixed.length + more.length];
        System.arraycopy(fixed, 0, fields, 0, fixed.length);
        System.arraycopy(more, 0, fields, fixed.length, more.length);
        return caseworker.submit(page + "/supports", fields);
    }

    private static String drawn(String body) {
        return body.substring(body.indexOf("<h1"), body.indexOf("</main>"));
    }
}
