package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.Cases;
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.Releases;
import org.throughline.people.Consents;

/** A client signs at the screen, or the paper that they signed is photographed. */
@LifecycleTest
class SignedReleaseWalkTest extends BrowserTest {

    private static final String WORKER = "caseworker";

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    Releases releases;

    private UUID person;

    @BeforeEach
    void aClientIsOnFile() {
        person = cases.require(driver.open(WORKER, "north").caseId()).personId();
    }

    @Test
    void whatIsDrawnIsKeptAndShownOnTheReleaseAndOnPaper() throws IOException {
        Page worker = recipientNamed(ChromiumSession.NARROW);
        draw(worker);
        fillTheRest(worker);
        press(worker, "Keep the release");
        worker.locator(".tl-signature__image").waitFor();
        assertThat(worker.locator("main").textContent()).contains("The release is kept.", "Dr Amara Osei", "Ana Signs");
        assertShown(worker);
        assertAccessible(worker);

        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(kept().content()));
        assertThat(darkPixels(drawn)).as("pixels of the drawn line").isGreaterThan(100);
        worker.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(worker.locator(".tl-signature__image").isVisible()).isTrue();
        assertThat(worker.locator("nav.tl-nav").first().isVisible()).isFalse();
    }

    @Test
    void aPhotographIsKeptAndAPageThatIsCalledAPictureIsRefused() throws IOException {
        Page worker = recipientNamed(ChromiumSession.WIDE);
        fillTheRest(worker);
        byte[] page = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        worker.setInputFiles("#file", new FilePayload("signature.png", "image/png", page));
        press(worker, "Keep the release");
        assertThat(worker.locator("#signature-error").textContent()).contains("must be a PNG or JPEG image");
        assertThat(worker.inputValue("#purpose")).isEqualTo("For the intake");
        assertAccessible(worker);

        byte[] photograph = photograph();
        worker.setInputFiles("#file", new FilePayload("paper.jpg", "image/jpeg", photograph));
        press(worker, "Keep the release");
        assertShown(worker);
        assertThat(kept()).isEqualTo(new DisclosedDocument("image/jpeg", photograph));
        assertAccessible(worker);
    }

    private Page recipientNamed(int width) {
        Page worker = signedIn(WORKER, width);
        worker.navigate("/people/" + person);
        worker.getByText("Record a release").click();
        assertAccessible(worker);
        worker.fill("#name", "Dr Amara Osei");
        worker.locator("form:has(#name) button").click();
        assertAccessible(worker);
        return worker;
    }

    private static void draw(Page page) {
        Locator pad = page.locator("canvas");
        pad.scrollIntoViewIfNeeded();
        BoundingBox at = pad.boundingBox();
        page.mouse().move(at.x + 20, at.y + 20);
        page.mouse().down();
        page.mouse().move(at.x + at.width - 20, at.y + at.height - 20);
        page.mouse().move(at.x + at.width / 2, at.y + 20);
        page.mouse().up();
    }

    private static void fillTheRest(Page page) {
        page.fill("#purpose", "For the intake");
        page.locator("label[for=class-need]").click();
        page.locator("label[for=method-electronic]").click();
        page.fill("#signer", "Ana Signs");
    }

    /** The picture itself arrived, within the policy of its page. */
    private static void assertShown(Page page) {
        Locator image = page.locator(".tl-signature__image");
        assertThat(((Number) image.evaluate("image => image.naturalWidth")).intValue())
                .isPositive();
    }

    private DisclosedDocument kept() {
        UUID release = consents.of(person).get(0).id();
        return releases.signature(release).orElseThrow().image();
    }

    private static byte[] photograph() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static int darkPixels(BufferedImage image) {
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int argb = image.getRGB(x, y);
                dark += (argb >>> 24) > 128 && (argb & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
