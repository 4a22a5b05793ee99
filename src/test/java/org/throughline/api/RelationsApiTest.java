package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.api.ApiClient.Answer;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.people.AccessLog;

/** A family and what is around it, read and written by scripts: taken and refused as on the pages. */
@LifecycleTest
class RelationsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixture fixture;

    @Autowired
    private Cases cases;

    @Autowired
    private AccessLog log;

    private UUID person;
    private String relations;
    private String supports;
    private ApiClient caseworker;

    @BeforeEach
    void somebodyHasACase() {
        person = cases.require(fixture.assigned("Relations", "caseworker").caseId())
                .personId();
        relations = "/api/v1/people/" + person + "/relations";
        supports = "/api/v1/people/" + person + "/supports";
        caseworker = new ApiClient(port, "caseworker", "demo");
    }

    @Test
    void aRelativeIsAddedSaidAnewAndTakenOutForAReason() {
        UUID mother = add(Map.of("relation", "parent", "firstName", "Siti", "lastName", "Lima", "sex", "female"));
        add(Map.of("of", mother, "relation", "parent", "firstName", "Wayan", "lastName", "Lima", "form", "adoptive"));
        Answer first = caseworker.get(relations + "?limit=1");
        assertThat(first.json().path("items")).hasSize(1);
        String next = first.json().path("next").asText();
        assertThat(caseworker.get(relations + "?limit=1&after=" + next).json().path("items"))
                .hasSize(1);
        assertThat(caseworker.get(relations).text()).contains("\"grandparent\"", "Wayan Lima");

        Map<String, Object> anew =
                Map.of("relation", "parent", "form", "foster", "since", "2020-05-06", "confidential", true);
        assertThat(caseworker.put(relations + "/" + mother, anew).status()).isEqualTo(204);
        assertThat(caseworker.get(relations).text()).contains("\"foster\"", "2020-05-06", "\"confidential\":true");

        assertThat(caseworker
                        .send("DELETE", relations + "/" + mother, "{\"reason\":\" \"}")
                        .text())
                .contains("\"field\":\"reason\"");
        assertThat(caseworker
                        .send("DELETE", relations + "/" + mother, "{\"reason\":\"Misheard\"}")
                        .status())
                .isEqualTo(204);
        assertThat(caseworker.get(relations).text()).doesNotContain(mother.toString());
        assertThat(caseworker.put(relations + "/" + mother, anew).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertRefused(Map.of("firstName", "X"), "relation");
        assertRefused(Map.of("firstName", "X", "relation", "sibling", "form", "married"), "form");
        assertRefused(Map.of("firstName", "X", "relation", "sibling", "quality", "cordial"), "quality");
        assertRefused(Map.of("firstName", "X", "relation", "sibling", "since", "3000-01-01"), "since");
        assertRefused(Map.of("relation", "sibling"), "lastName");
        assertRefused(Map.of("relation", "sibling", "existing", person), "existing");
        assertThat(caseworker.get(relations + "?after=eA").status()).isEqualTo(422);
        assertRefused(Map.of("firstName", "X", "relation", "sibling", "since", "soon"), "since");
    }

    @Test
    void somethingAroundThemIsEnteredSaidAnewAndEnded() {
        Map<String, Object> school =
                new HashMap<>(Map.of("kind", "school", "name", "Lincoln", "strength", "strong", "flow", "to"));
        Answer added = caseworker.post(supports, school);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String one = supports + "/" + added.json().path("id").asText();
        school.putAll(Map.of("revision", 1, "strength", "stressful", "note", "Calls often", "confidential", true));
        assertThat(caseworker.put(one, school).status()).isEqualTo(204);
        assertThat(caseworker.put(one, school).status())
                .as("somebody was faster")
                .isEqualTo(409);
        assertThat(caseworker
                        .get(supports)
                        .json()
                        .path("items")
                        .get(0)
                        .path("strength")
                        .asText())
                .isEqualTo("stressful");
        school.put("flow", "sideways");
        assertThat(caseworker.put(one, school).text()).contains("\"field\":\"flow\"");
        assertThat(caseworker.send("DELETE", one, "").status()).isEqualTo(204);
        assertThat(caseworker.get(supports).json().path("items")).isEmpty();
        assertThat(caseworker.send("DELETE", one, "").status()).isEqualTo(404);
    }

    @Test
    void aPregnancyIsSaidSaidAnewAndTakenOut() {
        String pregnancies = "/api/v1/people/" + person + "/pregnancies";
        assertThat(caseworker.post(pregnancies, Map.of("course", "hoped")).text())
                .contains("\"field\":\"course\"");
        assertThat(caseworker
                        .post(pregnancies, Map.of("course", "expected", "other", person))
                        .text())
                .contains("\"field\":\"other\"");
        Answer added = caseworker.post(pregnancies, Map.of("course", "expected"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String one = pregnancies + "/" + added.json().path("id").asText();
        assertThat(caseworker
                        .get(pregnancies)
                        .json()
                        .path("items")
                        .get(0)
                        .path("confidential")
                        .asBoolean())
                .isTrue();
        Map<String, Object> anew = Map.of("revision", 1, "course", "stillbirth", "confidential", false);
        assertThat(caseworker.put(one, anew).status()).isEqualTo(204);
        assertThat(caseworker.put(one, anew).status()).isEqualTo(409);
        assertThat(caseworker.get(pregnancies).text()).contains("stillbirth");
        assertThat(new ApiClient(port, "caseworker2", "demo").get(pregnancies).status())
                .isEqualTo(404);
        assertThat(caseworker.send("DELETE", one, "{}").text()).contains("\"field\":\"reason\"");
        assertThat(caseworker.send("DELETE", one, "{\"reason\":\"Born\"}").status())
                .isEqualTo(204);
        assertThat(caseworker.get(pregnancies).json().path("items")).isEmpty();
    }

    @Test
    void whoMayNotKnowOfThePersonFindsNothingAndWhoReadsIsLogged() {
        UUID sister = add(Map.of("relation", "sibling", "firstName", "Dewi", "lastName", "Lima"));
        ApiClient stranger = new ApiClient(port, "caseworker2", "demo");
        assertThat(stranger.get(relations).status()).isEqualTo(404);
        assertThat(stranger.get(supports).status()).isEqualTo(404);
        assertThat(stranger.post(relations, Map.of("relation", "sibling", "firstName", "X"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.put(relations + "/" + sister, Map.of("relation", "sibling"))
                        .status())
                .isEqualTo(404);
        caseworker.get(relations);
        caseworker.get(supports);
        assertThat(log.ofPerson(person, 10, null).items())
                .extracting(entry -> entry.action() + " " + entry.what())
                .contains("read person", "read ecomap", "write relations");
    }

    private UUID add(Map<String, Object> relative) {
        Answer added = caseworker.post(relations, relative);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return UUID.fromString(added.json().path("person").asText());
    }

    private void assertRefused(Map<String, Object> relative, String field) {
        Answer refused = caseworker.post(relations, relative);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("field").asText()).isEqualTo(field);
    }
}
