package org.throughline.referral;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.throughline.PageClient;
import org.throughline.disclosure.IssuedLink;

/** Somebody at a provider, with a browser and a link. For tests. */
public final class ProviderVisitor {

    private final PageClient browser;
    private final String path;

    public ProviderVisitor(int port, String path) {
        this.browser = PageClient.opened(port);
        this.path = path;
    }

    public static ProviderVisitor inside(int port, IssuedLink link) {
        ProviderVisitor visitor = new ProviderVisitor(port, link.path());
        visitor.enter(link.code());
        return visitor;
    }

    public HttpResponse<String> open() {
        return browser.get(path);
    }

    public HttpResponse<String> enter(String code) {
        return browser.submit(path + "/code", "code", code);
    }

    /** Names and values in turn. */
    public HttpResponse<String> answer(String kind, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "kind";
        all[1] = kind;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return browser.submit(path + "/answer", all);
    }

    /** The same browser at another link. */
    public HttpResponse<String> at(IssuedLink other, UUID referral) {
        return browser.submit(other.path() + "/answer", "kind", "message", "text", "Of " + referral);
    }
}
