package org.throughline.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.throughline.shell.Actors;
import org.throughline.shell.Addresses;
import org.throughline.shell.FrameNotice;
import org.throughline.shell.Letterhead;
import org.throughline.shell.NavItem;

/** Puts {@link Frame} into the model of every page. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FrameAdvice {

    private final List<NavItem> items;
    private final List<FrameNotice> notices;
    private final boolean demo;
    private final MessageSource messages;
    private final ObjectProvider<Letterhead> letterhead;

    FrameAdvice(
            ObjectProvider<NavItem> items,
            ObjectProvider<FrameNotice> notices,
            Environment environment,
            MessageSource messages,
            ObjectProvider<Letterhead> letterhead) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavItem::order).thenComparing(NavItem::href))
                .toList();
        this.notices = notices.orderedStream().toList();
        this.demo =
                environment.getProperty("throughline.demo.banner", Boolean.class, environment.matchesProfiles("demo"));
        this.messages = messages;
        this.letterhead = letterhead;
    }

    @ModelAttribute("shell")
    public Frame frame(HttpServletRequest request, Principal principal, Locale locale) {
        String banner = demo ? messages.getMessage("shell.demo", null, locale) : null;
        var here = new Frame.FrameRequest(
                Actors.of(principal).orElse(null), Addresses.path(request), Addresses.query(request), locale);
        return new Frame(here, banner, items, notices, letterhead.getIfAvailable());
    }
}
