package org.throughline.shell.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.shared.Actor;
import org.throughline.shell.FrameNotice;
import org.throughline.shell.Letterhead;
import org.throughline.shell.NavItem;

/** What the layout shows around a page; the model attribute {@code shell}. */
public class Frame {

    private final Actor actor;
    private final String banner;
    private final String path;
    private final String query;
    private final Locale locale;
    private final List<NavItem> items;
    private final List<FrameNotice> notices;
    private final Letterhead letterhead;

    Frame(FrameRequest request, String banner, List<NavItem> items, List<FrameNotice> notices, Letterhead letterhead) {
        this.actor = request.actor();
        this.path = request.path();
        this.query = request.query();
        this.locale = request.locale();
        this.banner = banner;
        this.items = items;
        this.notices = notices;
        this.letterhead = letterhead;
    }

    record FrameRequest(Actor actor, String path, String query, Locale locale) {}

    /** Null on pages that need no sign-in. */
    public Actor getActor() {
        return actor;
    }

    public String getBanner() {
        return banner;
    }

    public List<NavItem> getNav() {
        return mine().filter(item -> !item.isInAccountMenu()).toList();
    }

    public List<NavItem> getAccountItems() {
        return mine().filter(NavItem::isInAccountMenu).toList();
    }

    public List<String> getNotices() {
        return actor == null
                ? List.of()
                : notices.stream()
                        .map(notice -> notice.textFor(actor, locale))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** What is printed above the page; null where nobody has said whose it is, or nobody is signed in. */
    public Letterhead.Sender getSender() {
        return actor == null || letterhead == null ? null : letterhead.sender().orElse(null);
    }

    /** Path and query of this page, to come back to. */
    public String getCurrent() {
        return query == null ? path : path + "?" + query;
    }

    public boolean here(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** True for the entry with the longest address that this page lies under. */
    public boolean isCurrent(NavItem item) {
        return mine().filter(other -> here(other.href()))
                .max((a, b) -> Integer.compare(a.href().length(), b.href().length()))
                .filter(item::equals)
                .isPresent();
    }

    /** This page's address with one parameter of the query set. */
    public String withParameter(String name, Object value) {
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam(name, value)
                .build(query != null)
                .toUriString();
    }

    /** This page's list from its beginning, in another order. */
    public String sortedBy(String order) {
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam("after")
                .replaceQueryParam("sort", order)
                .build(query != null)
                .toUriString();
    }

    private java.util.stream.Stream<NavItem> mine() {
        return actor == null ? java.util.stream.Stream.empty() : items.stream().filter(item -> item.isFor(actor));
    }
}
