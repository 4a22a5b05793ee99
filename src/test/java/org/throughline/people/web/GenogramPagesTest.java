package org.throughline.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.people.AccessLog;
import org.throughline.people.Persons;

/** A family is drawn and edited from the record of a person; what is confidential never reaches the family's copy. */
@LifecycleTest
class GenogramPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    @Autowired
    AccessLog log;

    String name = "G" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;
    UUID person;
    String page;
    PageClient caseworker;

    @BeforeEach
    void somebodyHasACase() {
        OpenedCase opened = fixture.assigned(name, "caseworker");
        person = cases.require(opened.caseId()).personId();
        page = "/people/" + person + "/genogram";
        caseworker = PageClient.signedIn(port, "caseworker");
    }

    @Test
    void aFamilyOfThreeGenerationsIsDrawnAndSaidInWords() {
        UUID mother = add(person, "parent", "Siti", "sex", "female", "approximateAge", "54", "form", "adoptive");
        UUID elder = add(mother, "parent", "Wayan", "sex", "male");
        add(person, "sibling", "Dewi");
        String body = caseworker.get(page).body();
        assertThat(body)
                .contains("<svg class=\"tl-genogram\"", "Siti " + name, "Mother", "54 years", "by adoption")
                .contains("Grandfather", "child of Wayan " + name, "tl-genogram__line--child-adoptive")
                .doesNotContain("??");
        assertThat(caseworker.get("/people/" + elder).statusCode()).isEqualTo(200);
        assertThat(caseworker.get(page + "?person=" + mother).body()).contains("Add a relative of Siti");
        caseworker.submit("/language", "language", "id");
        assertThat(caseworker.get(page).body()).contains("Kakek", "adopsi").doesNotContain("??");
        caseworker.submit("/language", "language", "en");
    }

    @Test
    void twinsAreDrawnAsSuchAndSaidToBeSo() {
        UUID twin = add(person, "sibling", "Dewi", "sex", "female", "form", "identical-twins");
        add(person, "parent", "Siti");
        assertThat(caseworker.get(page + "?person=" + twin).body())
                .contains("Sister", "identical twins", "identical twin of Test " + name)
                .contains("tl-genogram__line--identical-twins")
                .doesNotContain("??");
        assertThat(caseworker
                        .submit(page + "/relatives", "relation", "child", "firstName", "X", "form", "twins")
                        .body())
                .contains("href=\"#form\"", "twins of brothers and sisters");
    }

    @Test
    void aPregnancyIsDrawnSaidInWordsAndKeptFromTheFamilyUntilSomebodySaysOtherwise() {
        UUID partner = add(person, "partner", "Budi", "sex", "male");
        String door = page + "/pregnancies/" + person;
        assertThat(caseworker.get(door + "/new").body()).contains("checked=\"checked\"", "Budi " + name);
        assertThat(caseworker.submit(door, "course", "").body()).contains("Choose what became of it.");
        assertThat(caseworker
                        .submit(door, "course", "miscarriage", "day", "2999-01-01")
                        .body())
                .contains("href=\"#day\"");
        String body = caseworker
                .submit(door, "course", "expected", "other", partner.toString(), "confidential", "true")
                .body();
        assertThat(body)
                .contains(
                        "It is saved.",
                        "expects a child</span><span> with Budi " + name,
                        "expected child",
                        "confidential");
        assertThat(caseworker.get(page + "/copy").body()).doesNotContain("expected child", "expects a child");

        Matcher link = Pattern.compile(Pattern.quote(door) + "/[0-9a-f-]{36}").matcher(body);
        assertThat(link.find()).isTrue();
        String one = link.group();
        assertThat(caseworker.submit(one, "revision", "1", "course", "abortion").body())
                .contains("loss of a pregnancy")
                .doesNotContain("expects a child", "Abortion", "abortion", "??");
        assertThat(caseworker.get(page + "/copy").body())
                .contains("loss of a pregnancy")
                .doesNotContain("bortion");
        assertThat(caseworker.submit(one, "revision", "1", "course", "expected").body())
                .contains("Somebody else has changed this");
        assertThat(caseworker.submit(one + "/remove", "reason", "").body()).contains("href=\"#remove.reason\"");
        assertThat(caseworker.submit(one + "/remove", "reason", "Born").body())
                .contains("It is taken out.")
                .doesNotContain("loss of a pregnancy");
        assertThat(PageClient.signedIn(port, "caseworker2").get(one).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingOfAConfidentialRelationIsInTheFamilysCopy() {
        UUID birthMother = add(person, "parent", "Hiddenmother", "confidential", "true", "quality", "violence");
        String withOne = caseworker.get(page).body();
        assertThat(withOne).contains("Hiddenmother", "confidential", "violence");
        UUID grandmother = add(birthMother, "parent", "Hiddengrandmother");
        add(person, "sibling", "Opensister");
        String copy = caseworker.get(page + "/copy").body();
        assertThat(copy)
                .contains("Opensister", "Test " + name)
                .doesNotContain("Hidden", birthMother.toString(), grandmother.toString())
                .doesNotContain("violence", ">confidential<", "Grandparents and", "Parents and");
        assertThat(caseworker.get("/people/" + person).body()).contains("Hiddengrandmother", "confidential");

        String change = page + "/relations/" + birthMother + "/" + person;
        assertThat(caseworker
                        .submit(change, "relation", "parent", "reason", "The family knows now")
                        .body())
                .contains("The relation is saved.");
        assertThat(caseworker.get(page + "/copy").body())
                .contains("Hiddenmother")
                .doesNotContain("Hiddengrandmother");
        assertThat(caseworker.get(change).body()).contains("The family knows now", "What was said of it");
    }

    @Test
    void theCopyIsTheSameToTheByteAsIfTheConfidentialHadNeverBeenOnFile() {
        add(person, "sibling", "Opensister");
        String before = drawn(caseworker.get(page + "/copy").body());
        UUID birthMother = add(person, "parent", "Hiddenmother", "confidential", "true");
        add(birthMother, "parent", "Hiddengrandmother");
        assertThat(drawn(caseworker.get(page + "/copy").body())).isEqualTo(before);
    }

    @Test
    void whatIsTypedWrongIsSaidAtItsFieldAndKept() {
        HttpResponse<String> refused = caseworker.submit(
                page + "/relatives",
                "relation",
                "sibling",
                "firstName",
                "Kept",
                "form",
                "married",
                "since",
                "1990-01-02");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#form\"", "value=\"Kept\"", "1990-01-02");
        assertThat(caseworker.submit(page + "/relatives", "firstName", "Nobody").body())
                .contains("Choose what they are to each other.");
        assertThat(caseworker
                        .submit(page + "/relatives", "relation", "child", "firstName", "X", "until", "3000-01-01")
                        .statusCode())
                .isEqualTo(422);
        UUID sister = add(person, "sibling", "Dewi");
        assertThat(caseworker
                        .submit(page + "/relatives", "relation", "sibling", "existing", sister.toString())
                        .body())
                .contains("related on file already");
    }

    @Test
    void aMistakeIsTakenOutForAReasonAndWhatWasSaidStays() {
        UUID sister = add(person, "sibling", "Dewi");
        String remove = page + "/relations/" + sister + "/" + person + "/remove";
        HttpResponse<String> silent = caseworker.submit(remove, "reason", " ");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Say why it was a mistake.", "href=\"#remove.reason\"");
        assertThat(caseworker.submit(remove, "reason", "Another Dewi").body())
                .contains("The relation is taken out.")
                .doesNotContain("Dewi " + name);
        assertThat(caseworker.get(page + "/relations/" + sister + "/" + person).statusCode())
                .isEqualTo(404);
    }

    @Test
    void somebodyOnFileIsFoundAndRelated() {
        OpenedCase other = fixture.assigned(name + "x", "caseworker");
        UUID brother = cases.require(other.caseId()).personId();
        String found = caseworker.get(page + "/relatives/new?q=" + name + "x").body();
        assertThat(found).contains(brother.toString(), "One person is among the choices below.");
        assertThat(caseworker
                        .submit(page + "/relatives", "relation", "sibling", "existing", brother.toString())
                        .body())
                .contains("Added to the family.", "brother or sister of Test " + name);
    }

    @Test
    void ofARelativeWhoseCaseIsNotTheReadersOnlyTheNameIsShown() {
        UUID mother = add(person, "parent", "Siti", "approximateAge", "54", "sex", "female");
        add(mother, "parent", "Wayan");
        cases.open(new NewCase(null, mother, "self", null, "housing"), CaseActions.INTAKE);
        String body = caseworker.get(page + "?person=" + mother).body();
        assertThat(body)
                .contains("Siti " + name, "only the name is shown")
                .doesNotContain("54 years", "Mother", "Add a relative of Siti");
        assertThat(caseworker.get(page + "/relatives/new?of=" + mother).statusCode())
                .isEqualTo(404);
        assertThat(caseworker
                        .submit(page + "/relatives", "of", mother.toString(), "relation", "child", "firstName", "X")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotKnowOfThePersonSeesNoFamily() {
        UUID sister = add(person, "sibling", "Dewi");
        PageClient stranger = PageClient.signedIn(port, "caseworker2");
        for (String path : new String[] {"", "/copy", "/relatives/new", "/relations/" + sister + "/" + person}) {
            assertThat(stranger.get(page + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.submit(page + "/relatives", "relation", "child", "firstName", "X")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyoneWhoseRecordThePictureShowsIsLogged() {
        UUID sister = add(person, "sibling", "Dewi");
        caseworker.get(page);
        assertThat(log.ofPerson(sister, 10, null).items())
                .extracting(entry -> entry.action() + " " + entry.what())
                .contains("list genogram", "write relations");
        assertThat(log.ofPerson(person, 10, null).items())
                .extracting(entry -> entry.action() + " " + entry.what())
                .contains("read genogram");
    }

    @Test
    void brothersAndSistersStandByTheirAge() {
        UUID younger = add(person, "sibling", "Younger", "birthDate", "2001-05-06");
        UUID elder = add(person, "sibling", "Elder", "birthDate", "1951-05-06");
        String body = caseworker.get(page).body();
        assertThat(body.indexOf(elder.toString())).isLessThan(body.indexOf(younger.toString()));
        assertThat(persons.find(elder).orElseThrow().details().birthDate()).isEqualTo(LocalDate.of(1951, 5, 6));
    }

    private UUID add(UUID of, String relation, String first, String... more) {
        String[] fields = new String[8 + more.length];
        String[] fixed = {"of", of.toString(), "relation", relation, "firstName", first, "lastName", name};
        System.arraycopy(fixed, 0, fields, 0, fixed.length);
        System.arraycopy(more, 0, fields, fixed.length, more.length);
        HttpResponse<String> answer = caseworker.submit(page + "/relatives", fields);
        assertThat(answer.body()).contains("Added to the family.");
        Matcher added =
                Pattern.compile("person=([0-9a-f-]{36})").matcher(answer.uri().toString());
        assertThat(added.find()).as(answer.uri().toString()).isTrue();
        return UUID.fromString(added.group(1));
    }

    private static String drawn(String body) {
        return body.substring(body.indexOf("<h1"), body.indexOf("</main>"));
    }
}
