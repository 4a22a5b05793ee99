package org.throughline.engine;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A person at Camunda's web apps: keeps cookies, and sends Tasklist's token against forged requests. */
final class WebClient {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String host;

    WebClient(int port) {
        host = "http://localhost:" + port;
    }

    WebClient signIn(String username) {
        get("/test-sign-in/" + username);
        get("/camunda/app/tasklist/default/");
        return this;
    }

    /** Signed in with us, and not yet known to the web apps. */
    WebClient signInOnly(String username) {
        get("/test-sign-in/" + username);
        return this;
    }

    HttpResponse<String> form(String path, String fields) {
        return send(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token()));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "application/json, text/html"));
    }

    HttpResponse<String> engineGet(String path) {
        return get(ENGINE + path);
    }

    HttpResponse<String> enginePost(String path, String json) {
        return engine("POST", path, json);
    }

    HttpResponse<String> engine(String method, String path, String json) {
        return send(method, ENGINE + path, json);
    }

    HttpResponse<String> send(String method, String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token()));
    }

    HttpResponse<String> forgedPost(String path, String json) {
        return send(HttpRequest.newBuilder(uri(ENGINE + path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json"));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private URI uri(String path) {
        return URI.create(host + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
