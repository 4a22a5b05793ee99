package org.throughline.studio;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.domain.Draft;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.FormInUseRepository;
import org.throughline.studio.domain.PublicationConsentPolicy;
import org.throughline.studio.domain.Redesign;
import org.throughline.studio.domain.RedesignRepository;

/** The published models as the studio lists them: who published them and why, and how many open cases are on each. */
@Service
@Transactional(readOnly = true)
public class PublishedModels {

    private final ModelLibrary library;
    private final RedesignRepository redesigns;
    private final DraftRepository drafts;
    private final FormInUseRepository forms;
    private final ModelArchive archive;
    private final PublicationConsentPolicy consent;

    PublishedModels(
            ModelLibrary library,
            RedesignRepository redesigns,
            DraftRepository drafts,
            FormInUseRepository forms,
            ModelArchive archive,
            PublicationConsentPolicy consent) {
        this.library = library;
        this.redesigns = redesigns;
        this.drafts = drafts;
        this.forms = forms;
        this.archive = archive;
        this.consent = consent;
    }

    static Publications.Publication publication(Redesign redesign) {
        return new Publications.Publication(
                redesign.id(),
                redesign.title(),
                redesign.note(),
                redesign.publishedBy(),
                redesign.publishedAt(),
                redesign.consentBy(),
                redesign.publication().scenarioReason());
    }

    /** The newest version of each, by name. */
    public List<PublishedModel> list(ModelKind kind, Actor by) {
        consent.requireReader(by);
        Map<String, Map<Integer, Long>> open = kind == ModelKind.PROCESS ? library.openCases() : Map.of();
        Map<String, Long> inUse = kind == ModelKind.FORM ? forms.openCases() : Map.of();
        List<ModelVersion> newest = library.newest(kind);
        Map<String, Redesign> published = redesigns.ofDeployments(
                newest.stream().map(ModelVersion::deploymentId).toList());
        return newest.stream()
                .map(model -> {
                    Map<Integer, Long> byVersion = open.getOrDefault(model.key(), Map.of());
                    long cases = byVersion.values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum()
                            + inUse.getOrDefault(model.key(), 0L);
                    long behind = byVersion.entrySet().stream()
                            .filter(entry -> entry.getKey() != model.version())
                            .mapToLong(Map.Entry::getValue)
                            .sum();
                    return new PublishedModel(model, of(model, published), cases, behind);
                })
                .toList();
    }

    /** Newest first. */
    public List<Version> versions(ModelKind kind, String key, Actor by) {
        consent.requireReader(by);
        List<ModelVersion> versions = library.versions(kind, key);
        if (versions.isEmpty()) {
            throw Rejection.notFound("model-unknown");
        }
        Map<Integer, Long> open = openCases(versions.get(0));
        Map<String, Redesign> published = redesigns.ofDeployments(
                versions.stream().map(ModelVersion::deploymentId).toList());
        return versions.stream()
                .map(version -> new Version(version, of(version, published), open.getOrDefault(version.version(), 0L)))
                .toList();
    }

    /** Every open task asks the newest version of its form. */
    private Map<Integer, Long> openCases(ModelVersion newest) {
        return switch (newest.kind()) {
            case PROCESS -> library.openCases(newest.key());
            case FORM -> Map.of(newest.version(), forms.openCases(newest.key()));
            case DECISION -> Map.of();
        };
    }

    /** @throws org.throughline.shared.Rejection not found {@code model-unknown} */
    public Version version(ModelKind kind, String key, int version, Actor by) {
        return versions(kind, key, by).stream()
                .filter(known -> known.version().version() == version)
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("model-unknown"));
    }

    public String content(ModelKind kind, String key, int version, Actor by) {
        consent.requireReader(by);
        return library.find(kind, key, version)
                .map(library::content)
                .orElseThrow(() -> Rejection.notFound("model-unknown"));
    }

    /** A zip of the newest version of every model, laid out as the program's own folders. */
    public byte[] export(Actor by) {
        consent.requireReader(by);
        Map<String, ModelFile> files = new java.util.TreeMap<>();
        Stream.of(ModelKind.values())
                .flatMap(kind -> library.newest(kind).stream())
                .forEach(model -> files.computeIfAbsent(
                        model.resource(), resource -> new ModelFile(resource, library.content(model))));
        return archive.zip(List.copyOf(files.values()));
    }

    /** A zip of what is drawn in a redesign. */
    public byte[] export(UUID redesign, Actor by) {
        consent.requireReader(by);
        redesigns.require(redesign);
        return archive.zip(drafts.of(redesign).stream().map(Draft::file).toList());
    }

    private static Publications.Publication of(ModelVersion version, Map<String, Redesign> published) {
        Redesign redesign = published.get(version.deploymentId());
        return redesign == null ? null : publication(redesign);
    }

    /**
     * @param publication null for what the program shipped
     * @param openCases cases with an open process of this model in any version; for a form those with an open task of it
     * @param behind of these how many are not on the newest version
     */
    public record PublishedModel(
            ModelVersion newest, Publications.Publication publication, long openCases, long behind) {}

    /** @param openCases always 0 for decision tables: the newest version decides, and is done at once */
    public record Version(ModelVersion version, Publications.Publication publication, long openCases) {}
}
