package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.IdentityProvider;
import org.throughline.LifecycleTest;
import org.throughline.StrictSignIn;
import org.throughline.shared.Actor;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.TimeCode;

/** Signing in at a real provider, and with a code of the phone. */
@StrictSignIn
@LifecycleTest
class SignInAtScreenTest extends BrowserTest {

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private StaffDirectory staff;

    @Test
    void aWorkerComesInByTheProviderToWhereTheyWantedWithWhatTheirGroupsGrant() {
        String wendy = account("wendy-" + id, "intake");
        knows(wendy, "person-" + id, List.of("tl-workers", "administrator", "tl-unheard-of"), List.of("unit-n"));
        Page page = visit(ChromiumSession.WIDE);
        page.navigate("/cases?status=open");
        throughTheProvider(page, wendy);
        page.waitForURL("**/cases?status=open");
        StaffMember now = staff.find(wendy).orElseThrow();
        assertThat(now.roles()).as("mapped groups, and no other word").containsExactly("caseworker");
        assertThat(now.teams()).containsExactly("north");
        page.navigate("/staff");
        assertThat(page.locator("h1")).hasText("You are not allowed to do this");
    }

    @Test
    void signingOutSignsOutAtTheProviderToo() {
        String walt = account("walt-" + id, "caseworker");
        knows(walt, walt, List.of("tl-workers"), List.of("unit-n"));
        Page page = visit(ChromiumSession.WIDE);
        page.navigate("/work");
        throughTheProvider(page, walt);
        page.waitForURL("**/work");
        page.locator(".tl-menu summary").click();
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/sign-in?signed-out");
        page.locator("a[href^='/sign-in/provider']").click();
        assertThat(page.locator("input[name=password]")).isVisible();
        assertThat(page.url()).startsWith(IdentityProvider.issuer());
    }

    @Test
    void whoHasNoAccountOrAClosedOneReadsWhy() {
        knows("nobody-" + id, "person-" + id, List.of("tl-workers"), List.of());
        refused("nobody-" + id, "there is no account for you here");

        String gone = account("gone-" + id, "caseworker");
        accounts.setActive(gone, false, Actor.SYSTEM);
        knows(gone, "gone-person-" + id, List.of("tl-workers"), List.of());
        refused(gone, "Your account here is closed");

        String norma = account("norma-" + id, "supervisor");
        knows(norma, "norma-person-" + id, List.of("some-group"), List.of());
        refused(norma, "names no role for you");
    }

    @Test
    void aNameThatWasGivenToSomebodyElseAtTheProviderOpensNothing() {
        String name = account("sam-" + id, "caseworker");
        knows(name, "first-person-" + id, List.of("tl-workers"), List.of("unit-n"));
        Page first = visit(ChromiumSession.WIDE);
        first.navigate("/work");
        throughTheProvider(first, name);
        first.waitForURL("**/work");
        knows(name, "second-person-" + id, List.of("tl-workers"), List.of("unit-n"));
        refused(name, "belongs to somebody else at the provider");
    }

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void aSupervisorSetsUpASecondFactorOnTheWayInAndComesInWithItNextTime(int width) {
        String lea = account("lea-" + id, "supervisor");
        knows(lea, "person-" + id, List.of("tl-leads"), List.of("unit-n"));
        Page page = visit(width);
        page.navigate("/supervision");
        assertAccessible(page);
        throughTheProvider(page, lea);
        page.waitForURL("**/sign-in/second-factor");
        assertThat(page.locator(".tl-qr path")).isVisible();
        page.locator("details summary").first().click();
        String secret = page.locator("code.tl-code").innerText().replace(" ", "");
        assertAccessible(page);
        shot(page, "setup");
        page.fill("#code", code(secret, 0));
        page.locator("form:has(#code) button").click();
        page.waitForURL("**/sign-in/recovery-codes");
        assertThat(page.locator(".tl-codes li").count()).isEqualTo(10);
        assertAccessible(page);
        shot(page, "codes");
        page.locator("form[action='/sign-in/continue'] button").click();
        page.waitForURL("**/supervision");
        page.navigate("/profile/second-factor");
        assertAccessible(page);
        shot(page, "profile");

        Page again = visit(width);
        again.navigate("/supervision");
        throughTheProvider(again, lea);
        again.waitForURL("**/sign-in/code");
        assertAccessible(again);
        shot(again, "code");
        again.keyboard().type(code(secret, 1));
        again.keyboard().press("Enter");
        again.waitForURL("**/supervision");
        again.navigate("/staff/" + lea);
        assertAccessible(again);
        shot(again, "person");
    }

    private void refused(String username, String why) {
        Page page = visit(ChromiumSession.NARROW);
        page.navigate("/sign-in");
        throughTheProvider(page, username);
        assertThat(page.locator("[role=alert]")).containsText(why);
        assertAccessible(page);
        shot(page, "refused");
    }

    private static void throughTheProvider(Page page, String username) {
        page.locator("a[href^='/sign-in/provider']").click();
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", IdentityProvider.PASSWORD);
        page.locator("button[type=submit]").click();
    }

    private void knows(String username, String subject, List<String> groups, List<String> units) {
        IdentityProvider.knows(
                port,
                username,
                Map.of("sub", subject, "preferred_username", username, "groups", groups, "units", units));
    }

    private String account(String username, String role) {
        accounts.create(
                new NewAccount(username, "Wen", "Dee", null, UUID.randomUUID() + "", Set.of(role), Set.of(), "en"),
                Actor.SYSTEM);
        return username;
    }

    private static String code(String secret, int steps) {
        return TimeCode.at(secret, InstantSource.system().instant().plusSeconds(30L * steps));
    }

    private static void shot(Page page, String name) {
        String folder = System.getProperty("sign-in.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(java.nio.file.Path.of(folder, name + "-" + page.viewportSize().width + ".png")));
        }
    }
}
