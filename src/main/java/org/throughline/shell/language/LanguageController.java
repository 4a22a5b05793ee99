package org.throughline.shell.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.throughline.shell.Actors;
import org.throughline.shell.Addresses;
import org.throughline.shell.LanguagePreference;

/** The language switch of the top bar. */
@Controller
class LanguageController {

    private final ChosenLanguage languages;
    private final Optional<LanguagePreference> preference;

    LanguageController(ChosenLanguage languages, ObjectProvider<LanguagePreference> preference) {
        this.languages = languages;
        this.preference = Optional.ofNullable(preference.getIfAvailable());
    }

    @PostMapping("/language")
    RedirectView choose(
            @RequestParam String language,
            @RequestParam(name = "continue", required = false) String continueTo,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        ChosenLanguage.spoken(language).ifPresent(locale -> keep(locale, principal, request, response));
        return Addresses.redirectTo(continueTo);
    }

    private void keep(Locale locale, Principal principal, HttpServletRequest request, HttpServletResponse response) {
        languages.setLocale(request, response, locale);
        preference.ifPresent(profile -> Actors.of(principal).ifPresent(actor -> profile.keep(actor, locale)));
    }
}
