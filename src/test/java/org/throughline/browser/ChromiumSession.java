package org.throughline.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium, started once for all browser tests. */
final class ChromiumSession {

    static final int WIDE = 1440;
    static final int NARROW = 390;

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private ChromiumSession() {}

    static boolean isRequired() {
        return "required".equals(System.getenv("THROUGHLINE_BROWSER_TESTS"));
    }

    static boolean isInstalled() {
        return executable().isPresent();
    }

    static synchronized BrowserContext open(String address, int width) {
        if (chromium == null) {
            // the driver would otherwise fetch a browser of its own
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable().orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-US")
                .setViewportSize(width, 900));
    }

    private static Optional<Path> executable() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
