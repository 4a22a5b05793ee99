package org.throughline.shell.security;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.throughline.shared.Actor;
import org.throughline.shell.Actors;
import org.throughline.shell.Addresses;
import org.throughline.shell.SignInSettings;

/** The sign-in page, and what a page that stood open meanwhile asks about the session. */
@Controller
class SignInController {

    private static final Pattern REASON = Pattern.compile("[a-z-]{1,40}");

    private final SignInSettings settings;

    SignInController(SignInSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) String failed,
            @RequestParam(required = false) String throttled,
            @RequestParam(required = false) String refused,
            @RequestParam(required = false) String expired,
            @RequestParam(name = "signed-out", required = false) String signedOut,
            @RequestParam(name = "break-glass", required = false) String breakGlass,
            @RequestParam(name = "continue", required = false) String continueTo,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("throttled", throttled != null);
        model.addAttribute(
                "refused", REASON.matcher(Objects.toString(refused, "")).matches() ? refused : null);
        model.addAttribute("expired", expired != null);
        model.addAttribute("signedOut", signedOut != null);
        boolean failedByPassword = failed != null || throttled != null;
        model.addAttribute("passwords", settings.passwords() || breakGlass != null || failedByPassword);
        model.addAttribute("provider", settings.oidc().isOn() ? settings.oidc().name() : null);
        model.addAttribute("continueTo", Addresses.local(continueTo));
        return "shell/sign-in";
    }

    /** Lets a page that outlived its session go on with what was typed: who is signed in now, and their CSRF token. */
    @GetMapping("/session")
    @ResponseBody
    Session session(Authentication signedIn, CsrfToken token) {
        Optional<Actor> actor = Actors.of(signedIn);
        return new Session(actor.map(Actor::username).orElse(null), token.getHeaderName(), token.getToken());
    }

    record Session(String username, String csrfHeader, String csrfToken) {}
}
