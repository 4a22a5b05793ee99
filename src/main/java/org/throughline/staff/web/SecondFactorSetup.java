package org.throughline.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;
import org.throughline.shared.Actor;
import org.throughline.staff.domain.TimeCode;

/** A second factor on its way: its secret is kept in the session until a code proves that an app has it. */
final class SecondFactorSetup {

    private static final String SECRET = SecondFactorSetup.class.getName();

    private SecondFactorSetup() {}

    static void show(HttpServletRequest request, Actor actor, Model model) {
        String secret = secret(request);
        model.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
        model.addAttribute("picture", QrPicture.of(uri(secret, actor)));
    }

    static String secret(HttpServletRequest request) {
        if (request.getSession().getAttribute(SECRET) instanceof String begun) {
            return begun;
        }
        String secret = TimeCode.newSecret();
        request.getSession().setAttribute(SECRET, secret);
        return secret;
    }

    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(SECRET);
    }

    private static String uri(String secret, Actor actor) {
        String account = UriUtils.encode(actor.username(), StandardCharsets.UTF_8);
        return "otpauth://totp/Throughline:" + account + "?secret=" + secret + "&issuer=Throughline";
    }
}
