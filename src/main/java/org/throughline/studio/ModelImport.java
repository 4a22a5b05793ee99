package org.throughline.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.throughline.engine.Conversion;
import org.throughline.engine.ConvertedModel;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.ModelVersion;
import org.throughline.modelcheck.ModelInspector;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.ModelArchive.ArchiveFile;
import org.throughline.studio.domain.Draft;
import org.throughline.studio.domain.DraftKey;
import org.throughline.studio.domain.DraftRepository;

/** Takes files in that were drawn elsewhere. */
@Component
class ModelImport {

    private static final Pattern STABLE = Pattern.compile("(?:processes|forms)/[a-z0-9-]+/[A-Za-z0-9_-]+\\.[a-z]+");

    private static final Pattern ROOT = Pattern.compile("<(?:([\\w-]+):)?definitions\\b([^>]*)>");

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

    /** Every file as it is understood; keeps nothing. */
    List<ImportedFile> read(UUID redesign, List<ArchiveFile> files) {
        return files.stream().flatMap(file -> read(redesign, file).stream()).toList();
    }

    private List<ImportedFile> read(UUID redesign, ArchiveFile file) {
        try {
            ModelInspector.requireSize(file.content().length);
            ModelText.DecodedText text = ModelText.decode(file.content());
            ModelKind kind = kind(file.name(), text.text());
            FormIds.Identified identified = FormIds.identified(kind, file.name(), text.text());
            List<Conversion> conversions = new ArrayList<>(identified.conversions());
            if (text.charset() != null) {
                conversions.add(
                        new Conversion("read-as", null, null, text.charset().displayName()));
            }
            ModelFile foreign = new ModelFile("brought" + kind.suffix(), identified.content());
            List<RefusalReason> refusals = library.vet(List.of(foreign));
            List<ConvertedModel> converted = library.convert(foreign);
            return converted.stream()
                    .map(one -> read(redesign, file.name(), converted.size() > 1, kind, one, refusals, conversions))
                    .toList();
        } catch (Rejection refused) {
            return List.of(ImportedFile.unusable(file.name(), refused));
        }
    }

    private ImportedFile read(
            UUID redesign,
            String fileName,
            boolean divided,
            ModelKind kind,
            ConvertedModel converted,
            List<RefusalReason> refusals,
            List<Conversion> before) {
        String kept = converted.file().content();
        ModelInspector.InspectedModel known =
                reading.read(kind, converted.file().resource(), kept);
        String key = known.keys().get(0);
        String name = divided ? fileName + " (" + (known.name() == null ? key : known.name()) + ")" : fileName;
        List<Conversion> conversions = new ArrayList<>(before);
        conversions.addAll(converted.conversions());
        boolean drawn = present(redesign, kind, key, resource(kind, key, name)).isPresent();
        return new ImportedFile(name, kind, key, known.name(), kept, refusals, conversions, drawn, null);
    }

    /** @param redesign that was locked for a change already */
    DraftKey keep(UUID redesign, ImportedFile file, Actor by) {
        String resource = resource(file.kind(), file.key(), file.fileName());
        Draft present = present(redesign, file.kind(), file.key(), resource).orElse(null);
        if (present != null) {
            keeping.replace(present, file.content(), by);
            return present.key();
        }
        Integer base = library.newest(file.kind(), file.key())
                .map(ModelVersion::version)
                .orElse(null);
        DraftKey added = new DraftKey(redesign, file.kind(), file.key());
        beginning.begin(added, file.name(), new ModelFile(resource, file.content()), base, base, by);
        return added;
    }

    private Optional<Draft> present(UUID redesign, ModelKind kind, String key, String resource) {
        return drafts.find(new DraftKey(redesign, kind, key)).or(() -> drafts.ofResource(redesign, resource));
    }

    private String resource(ModelKind kind, String key, String fileName) {
        return library.newest(kind, key).map(ModelVersion::resource).orElseGet(() -> resource(fileName, kind, key));
    }

    /** Where a model stands that is not published yet: as in the archive it came from, else with the agency's own. */
    static String resource(String fileName, ModelKind kind, String key) {
        if (fileName != null && STABLE.matcher(fileName).matches() && fileName.endsWith(kind.suffix())) {
            return fileName;
        }
        return (kind == ModelKind.FORM ? "forms" : "processes") + "/agency/" + key + kind.suffix();
    }

    /** What a file says it is within counts more than what it is called. */
    private static ModelKind kind(String fileName, String content) {
        if (content.stripLeading().startsWith("<")) {
            String language = language(content);
            if (language.contains("/spec/DMN/")) {
                return ModelKind.DECISION;
            }
            if (language.contains("/spec/BPMN/")) {
                return ModelKind.PROCESS;
            }
        }
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        for (ModelKind kind : ModelKind.values()) {
            if (name.endsWith(kind.suffix())) {
                return kind;
            }
        }
        if (content.stripLeading().startsWith("{")) {
            return ModelKind.FORM;
        }
        throw Rejection.invalidField("file", "file-no-model");
    }

    /** The namespace of the drawing, which may declare others for what it takes from elsewhere. */
    private static String language(String content) {
        Matcher root = ROOT.matcher(content);
        if (!root.find()) {
            return "";
        }
        String declared = root.group(1) == null ? "xmlns" : "xmlns:" + root.group(1);
        Matcher namespace = Pattern.compile("(?<![\\w:-])" + declared + "\\s*=\\s*[\"']([^\"']*)")
                .matcher(root.group(2));
        return namespace.find() ? namespace.group(1) : "";
    }
}
