package org.throughline.studio.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.throughline.engine.ModelKind;

/** Answers with files to keep. */
final class Downloads {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private Downloads() {}

    /** @param resource the file is named as its last part */
    static ResponseEntity<byte[]> model(ModelKind kind, String resource, String content) {
        MediaType type = kind == ModelKind.FORM ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML;
        return file(type, resource.substring(resource.lastIndexOf('/') + 1), content.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> zip(String name, byte[] content) {
        return file(ZIP, name, content);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
