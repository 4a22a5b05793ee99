package org.throughline.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.MediaType;

/** A request whose body was read for its hash and can still be read by the controller. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private static final String TOKEN = "_csrf";

    private final byte[] body;
    private final String hash;

    private RepeatableRequest(HttpServletRequest request, byte[] body, String hash) {
        super(request);
        this.body = body;
        this.hash = hash;
    }

    static RepeatableRequest of(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        digest.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        if (request.getContentType() != null && request.getContentType().startsWith("multipart/")) {
            // the container parses the parts once and keeps them for the controller
            for (Part part : request.getParts()) {
                digest.update(part.getName().getBytes(StandardCharsets.UTF_8));
                read(part.getInputStream(), digest);
            }
            return new RepeatableRequest(request, null, HexFormat.of().formatHex(digest.digest()));
        }
        if (isPlainForm(request)) {
            // the container has read the fields for whoever asked before, and keeps them for the controller
            request.getParameterMap().entrySet().stream()
                    .filter(field -> !field.getKey().equals(TOKEN))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(field -> digest.update((field.getKey() + "=" + String.join("\0", field.getValue()) + "\n")
                            .getBytes(StandardCharsets.UTF_8)));
            return new RepeatableRequest(request, null, HexFormat.of().formatHex(digest.digest()));
        }
        byte[] body = request.getInputStream().readAllBytes();
        digest.update(body);
        return new RepeatableRequest(request, body, HexFormat.of().formatHex(digest.digest()));
    }

    static boolean isPlainForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** Of method, path, query and body; not of the CSRF token, which a new session changes. */
    String hash() {
        return hash;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Bytes(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static void read(InputStream content, MessageDigest digest) throws IOException {
        try (DigestInputStream hashed = new DigestInputStream(content, digest)) {
            hashed.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream content;

        Bytes(ByteArrayInputStream content) {
            this.content = content;
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return content.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is here already");
        }
    }
}
