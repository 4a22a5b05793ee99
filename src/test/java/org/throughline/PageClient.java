package org.throughline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a window: one person's session, with its cookies and CSRF token. */
public final class PageClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String root;
    private String csrf;

    private PageClient(int port) {
        this.root = "http://localhost:" + port;
    }

    /** Signs in on the sign-in page with the demo's password. */
    public static PageClient signedIn(int port, String username) {
        return signedIn(port, username, "demo");
    }

    public static PageClient signedIn(int port, String username, String password) {
        PageClient client = opened(port);
        client.submit("/sign-in", "username", username, "password", password);
        client.csrf = token(client.get("/work"));
        return client;
    }

    /** At the sign-in page; nobody yet. */
    public static PageClient opened(int port) {
        PageClient client = new PageClient(port);
        client.csrf = token(client.get("/sign-in"));
        return client;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form; names and values in turn. */
    public HttpResponse<String> submit(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return submitEncoded(path, body.toString());
    }

    /** Posts a form that is encoded already, as {@code name=value&name=value}. */
    public HttpResponse<String> submitEncoded(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(csrf) + "&" + form)));
    }

    /** Posts a form with a file, as {@code multipart/form-data}; names and values in turn. */
    public HttpResponse<String> upload(
            String path, String field, String fileName, String type, byte[] file, String... fields) {
        String line = "----a-line-between-the-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(part(line, "_csrf")).append(csrf).append("\r\n");
        for (int i = 0; i < fields.length; i += 2) {
            head.append(part(line, fields[i])).append(fields[i + 1]).append("\r\n");
        }
        head.append("--" + line + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String part(String line, String name) {
        return "--" + line + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    /** What a script of a page sends. */
    public HttpResponse<String> json(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", csrf)
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            // signing in changes the token, as it does under a browser's hands
            Matcher found = TOKEN.matcher(answer.body());
            csrf = found.find() ? found.group(1) : csrf;
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(HttpResponse<String> page) {
        Matcher found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException(page.uri() + " answered " + page.statusCode() + " without a token");
        }
        return found.group(1);
    }
}
