package org.throughline.shell.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.throughline.shared.Language;
import org.throughline.shell.Addresses;

/**
 * The reader's language: on pages the one chosen (kept in a cookie), else what the browser asks for; on the API what
 * Accept-Language asks for. The first where neither is one that we speak.
 */
@Component("localeResolver")
public class ChosenLanguage implements LocaleResolver {

    private static final String COOKIE = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Optional<Locale> chosen = Addresses.isApi(request) ? Optional.empty() : chosen(request);
        return chosen.orElseGet(() -> asked(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The spoken language of that tag, or empty. */
    public static Optional<Locale> spoken(String tag) {
        return Language.of(tag).map(Language::locale);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : spoken(cookie.getValue());
    }

    private static Locale asked(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Language.FIRST.locale();
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), Language.locales());
            return best == null ? Language.FIRST.locale() : best;
        } catch (IllegalArgumentException malformed) {
            return Language.FIRST.locale();
        }
    }
}
