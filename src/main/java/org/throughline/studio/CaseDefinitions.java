package org.throughline.studio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessModel;
import org.throughline.model.UnreadableModel;
import org.throughline.shared.Actor;
import org.throughline.studio.CaseDefinition.ProcessOutline;
import org.throughline.studio.domain.Draft;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.PublicationConsentPolicy;
import org.throughline.studio.domain.RedesignRepository;

/** The whole lifecycle as one map: as it runs, or as it would be after a redesign. */
@Service
@Transactional(readOnly = true)
public class CaseDefinitions {

    private final ModelLibrary library;
    private final ModelReader reader;
    private final RedesignRepository redesigns;
    private final DraftRepository drafts;
    private final PublicationConsentPolicy consent;

    CaseDefinitions(
            ModelLibrary library,
            ModelReader reader,
            RedesignRepository redesigns,
            DraftRepository drafts,
            PublicationConsentPolicy consent) {
        this.library = library;
        this.reader = reader;
        this.redesigns = redesigns;
        this.drafts = drafts;
        this.consent = consent;
    }

    /** What runs: the newest version of every model. */
    public CaseDefinition running(Actor by) {
        consent.requireReader(by);
        return map(List.of());
    }

    /** What would run after the redesign; a draft that cannot be read yet is left out: the checks say so. */
    public CaseDefinition redesigned(UUID redesign, Actor by) {
        consent.requireReader(by);
        redesigns.require(redesign);
        return map(drafts.of(redesign));
    }

    private CaseDefinition map(List<Draft> drawn) {
        Set<String> drawnKeys = keys(drawn, ModelKind.PROCESS);
        List<ProcessModel> models = new ArrayList<>(read(
                library.newest(ModelKind.PROCESS).stream()
                        .filter(version -> !drawnKeys.contains(version.key()))
                        .toList(),
                library::content));
        models.addAll(read(
                drawn.stream()
                        .filter(draft -> draft.key().kind() == ModelKind.PROCESS)
                        .toList(),
                Draft::content));
        List<ProcessOutline> processes = new ProcessOutlines(models, drawnKeys).list();
        return new CaseDefinition(
                processes,
                rest(ModelKind.FORM, drawn, processes.stream().flatMap(one -> one.forms().stream())),
                rest(ModelKind.DECISION, drawn, processes.stream().flatMap(one -> one.decisions().stream())));
    }

    private <T> List<ProcessModel> read(Collection<T> files, Function<T, String> content) {
        return files.stream()
                .flatMap(file -> {
                    try {
                        return Stream.of(reader.process(content.apply(file)));
                    } catch (UnreadableModel unreadable) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    /** Models that no process names. */
    private List<String> rest(ModelKind kind, List<Draft> drawn, Stream<String> named) {
        Set<String> used = named.collect(Collectors.toCollection(HashSet::new));
        return Stream.concat(library.newest(kind).stream().map(ModelVersion::key), keys(drawn, kind).stream())
                .filter(key -> !used.contains(key))
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<String> keys(List<Draft> drawn, ModelKind kind) {
        return drawn.stream()
                .filter(draft -> draft.key().kind() == kind)
                .map(draft -> draft.key().model())
                .collect(Collectors.toSet());
    }
}
