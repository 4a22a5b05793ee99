package org.throughline.studio;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
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
import org.throughline.studio.domain.DraftRevisionRepository;
import org.throughline.studio.domain.RedesignText;

/** Takes models into a redesign that was locked for a change already. */
@Component
class DraftFactory {

    private final DraftRepository drafts;
    private final DraftRevisionRepository revisions;
    private final Drafts keeping;
    private final ModelInspector reading;
    private final ModelLibrary library;
    private final Clock clock;

    DraftFactory(
            DraftRepository drafts,
            DraftRevisionRepository revisions,
            Drafts keeping,
            ModelInspector reading,
            ModelLibrary library,
            Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.keeping = keeping;
        this.reading = reading;
        this.library = library;
        this.clock = clock;
    }

    /** A model whose draft is not there yet. Its content was read already. */
    void begin(DraftKey key, String name, ModelFile file, Integer base, Integer known, Actor by) {
        drafts.add(key, name == null || name.isBlank() ? key.model() : name, file.resource(), base, known);
        revisions.add(key, file.content(), by.username(), clock.instant());
    }

    /** The draft that the redesign has of the model, or of the file that it stands in. */
    Optional<Draft> present(UUID redesign, ModelVersion version) {
        return drafts.find(new DraftKey(redesign, version.kind(), version.key()))
                .or(() -> drafts.ofResource(redesign, version.resource()));
    }

    /** Takes a published version in; a draft that is there becomes it with its next revision. */
    DraftKey take(UUID redesign, ModelVersion version, Actor by) {
        String content = library.content(version);
        Integer newest = newest(version.kind(), version.key());
        Draft present = present(redesign, version).orElse(null);
        if (present != null) {
            keeping.replace(present, content, by);
            drafts.base(present.key(), version.version(), newest);
            return present.key();
        }
        DraftKey key = new DraftKey(redesign, version.kind(), version.key());
        begin(key, version.name(), new ModelFile(version.resource(), content), version.version(), newest, by);
        return key;
    }

    void create(DraftKey key, String name, Actor by) {
        BlankModels.requireKey(key.model());
        if (drafts.find(key).isPresent() || newest(key.kind(), key.model()) != null) {
            throw Rejection.invalidField("key", "model-key-taken");
        }
        String title = RedesignText.name(name == null || name.isBlank() ? key.model() : name);
        String resource = ModelImport.resource(null, key.kind(), key.model());
        String content = BlankModels.content(key.kind(), key.model(), title);
        reading.read(key.kind(), resource, content);
        begin(key, title, new ModelFile(resource, content), null, null, by);
    }

    /** Whoever draws knows of the newest version from now on. */
    void acknowledge(DraftKey key) {
        drafts.acknowledge(drafts.require(key).key(), newest(key.kind(), key.model()));
    }

    private Integer newest(ModelKind kind, String key) {
        return library.newest(kind, key).map(ModelVersion::version).orElse(null);
    }
}
