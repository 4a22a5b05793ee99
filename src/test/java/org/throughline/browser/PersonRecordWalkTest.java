package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.people.HouseholdRow;
import org.throughline.people.Households;
import org.throughline.people.PersonDetails;
import org.throughline.people.Relation;

/** A name is corrected at the record of the person and found under the old one; twins stay two. */
@LifecycleTest
class PersonRecordWalkTest extends BrowserTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    Households households;

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void aNameIsCorrectedAndStillFoundUnderTheOldOne(int width) {
        String family = "W" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;
        OpenedCase opened = fixture.assigned(family, "caseworker");
        UUID mother = cases.require(opened.caseId()).personId();
        HouseholdRow twin = new HouseholdRow(PersonDetails.named("Ana", family).withApproximateAge(3), Relation.CHILD);
        households.record(mother, List.of(twin, twin), fixture.actor("caseworker"));
        Page page = signedIn("caseworker", width);

        page.navigate("/cases/" + opened.caseNumber());
        page.locator("a[href='/people/" + mother + "']").click();
        assertThat(page.locator("#family ~ ul").first().locator("li")).hasCount(2);
        assertAccessible(page);

        page.getByText("Correct", new Page.GetByTextOptions().setExact(true)).click();
        assertAccessible(page);
        page.getByLabel("Last name").fill("Łuna-" + family);
        page.getByLabel("Why it is corrected").fill("married");
        page.getByText("Save the correction").click();
        assertThat(page.locator("h1")).hasText("Test Łuna-" + family);
        assertThat(page.getByText("Test " + family).first()).isVisible();
        assertAccessible(page);

        page.navigate("/people?q=test" + family);
        assertThat(page.getByText("by what was known before")).isVisible();
        assertAccessible(page);
        page.navigate("/search?q=luna%20" + family);
        assertThat(page.locator("a[href='/people/" + mother + "']")).isVisible();
        assertAccessible(page);
    }
}
