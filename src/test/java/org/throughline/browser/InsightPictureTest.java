package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.intake.IntakeProcess;

/** What an administrator sees on the picture of a process. */
@LifecycleTest
class InsightPictureTest extends BrowserTest {

    @Autowired
    private LifecycleDriver driver;

    @Test
    void aMeasureIsLaidOverThePictureAndKeptInTheAddress() {
        driver.until(driver.request(), CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        driver.until(driver.request(), IntakeProcess.Elements.SCREEN_REQUEST);
        Page page = signedIn("administrator", ChromiumSession.WIDE);
        page.navigate("/studio/process/intake/insight");
        Locator picture = page.locator("[data-island=insight]");
        Locator screening = picture.locator("[data-element-id=ScreenRequest]").first();
        Locator recording = picture.locator("[data-element-id=RecordScreening]").first();
        assertThat(picture.locator("svg[role=img]")).hasCount(1);

        assertThat(screening).hasClass(Pattern.compile("tl-heat-[1-5]"));
        assertThat(recording).not().hasClass(Pattern.compile("tl-heat-[1-5]"));

        page.selectOption("#measure", "ways");
        assertThat(page).hasURL(Pattern.compile("show=ways"));
        assertThat(screening).not().hasClass(Pattern.compile("tl-heat-[1-5]"));
        assertThat(picture.locator(".djs-connection.tl-heat-5").first()).isAttached();
        page.reload();
        assertThat(page.locator("#measure")).hasValue("ways");
        assertThat(picture.locator(".djs-connection.tl-heat-5").first()).isAttached();
        assertAccessible(page);
    }
}
