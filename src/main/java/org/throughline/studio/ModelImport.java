package org.throughline.studio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.modelcheck.ModelInspector;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.domain.Draft;
import org.throughline.studio.domain.DraftKey;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.Redesign;

/** Takes files in that were drawn elsewhere. */
@Component
class ModelImport {

    private static final Pattern STABLE = Pattern.compile("(?:processes|forms)/[a-z0-9-]+/[A-Za-z0-9_-]+\\.[a-z]+");
    private static final Pattern ENCODING =
            Pattern.compile("(<\\?xml[^>]*?encoding\\s*=\\s*[\"'])([A-Za-z0-9._-]+)([\"'])");
    private static final int PROLOG = 200;

    private final ModelLibrary library;
    private final DraftRepository drafts;
    private final Drafts keeping;
    private final DraftFactory beginning;
    private final ModelInspector reading;

    ModelImport(
            ModelLibrary library,
            DraftRepository drafts,
            Drafts keeping,
            DraftFactory beginning,
            ModelInspector reading) {
        this.library = library;
        this.drafts = drafts;
        this.keeping = keeping;
        this.beginning = beginning;
        this.reading = reading;
    }

    /** @param redesign that was locked for a change already */
    DraftKey importFile(Redesign redesign, String fileName, byte[] bytes, Actor by) {
        ModelInspector.requireSize(bytes.length);
        String content = decode(bytes);
        ModelKind kind = kind(fileName, content);
        ModelInspector.InspectedModel known = reading.read(kind, "brought" + kind.suffix(), content);
        String key = known.keys().get(0);
        Optional<ModelVersion> newest = library.newest(kind, key);
        String resource = newest.map(ModelVersion::resource).orElseGet(() -> resource(fileName, kind, key));
        Draft present = drafts.find(new DraftKey(redesign.id(), kind, key))
                .or(() -> drafts.ofResource(redesign.id(), resource))
                .orElse(null);
        if (present != null) {
            keeping.replace(present, content, by);
            return present.key();
        }
        Integer base = newest.map(ModelVersion::version).orElse(null);
        DraftKey added = new DraftKey(redesign.id(), kind, key);
        beginning.begin(added, known.name(), new ModelFile(resource, content), base, base, by);
        return added;
    }

    /** Where a model stands that is not published yet: as in the archive it came from, else with the agency's own. */
    static String resource(String fileName, ModelKind kind, String key) {
        if (fileName != null && STABLE.matcher(fileName).matches() && fileName.endsWith(kind.suffix())) {
            return fileName;
        }
        return (kind == ModelKind.FORM ? "forms" : "processes") + "/agency/" + key + kind.suffix();
    }

    private static ModelKind kind(String fileName, String content) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        for (ModelKind kind : ModelKind.values()) {
            if (name.endsWith(kind.suffix())) {
                return kind;
            }
        }
        if (content.stripLeading().startsWith("{")) {
            return ModelKind.FORM;
        }
        if (content.contains("/spec/DMN/")) {
            return ModelKind.DECISION;
        }
        if (content.contains("/spec/BPMN/")) {
            return ModelKind.PROCESS;
        }
        throw Rejection.invalidField("file", "file-no-model");
    }

    /** Kept as text, so that what it is written in is said anew. */
    private static String decode(byte[] bytes) {
        Charset charset = charset(bytes);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (plain.indexOf('\0') >= 0) {
                throw Rejection.invalidField("file", "file-no-text");
            }
            return ENCODING.matcher(plain).replaceFirst("$1UTF-8$3");
        } catch (CharacterCodingException notText) {
            throw Rejection.invalidField("file", "file-no-text");
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        String prolog = new String(bytes, 0, Math.min(PROLOG, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(prolog);
        try {
            return encoding.lookingAt() ? Charset.forName(encoding.group(2)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            throw Rejection.invalidField("file", "file-no-text");
        }
    }
}
