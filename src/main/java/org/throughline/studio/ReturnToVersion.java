package org.throughline.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelReader;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.domain.Redesign;
import org.throughline.studio.domain.RedesignRepository;
import org.throughline.studio.domain.ReturnRepository;

/** Begins the redesign that takes something back, and says which redesigns it takes back, so that cases go back as they came. */
@Component
class ReturnToVersion {

    private final Redesigns redesigns;
    private final RedesignRepository published;
    private final ReturnRepository returns;
    private final ModelLibrary library;
    private final ModelReader reader;
    private final ImpactAnalysis impactAnalysis;
    private final MessageSource messages;

    ReturnToVersion(
            Redesigns redesigns,
            RedesignRepository published,
            ReturnRepository returns,
            ModelLibrary library,
            ModelReader reader,
            ImpactAnalysis impactAnalysis,
            MessageSource messages) {
        this.redesigns = redesigns;
        this.published = published;
        this.returns = returns;
        this.library = library;
        this.reader = reader;
        this.impactAnalysis = impactAnalysis;
        this.messages = messages;
    }

    /** To one version of a model; for a process with all that came with the versions after it. */
    RedesignView begin(ModelVersion to, Actor by) {
        List<ModelVersion> targets = new ArrayList<>(List.of(to));
        if (to.kind() == ModelKind.PROCESS) {
            before(deploymentsAfter(to)).stream()
                    .filter(other -> !isSame(to, other))
                    .forEach(targets::add);
        }
        Object[] words = {to.name(), String.valueOf(to.version())};
        return begin(
                targets, say("studio.redesign.return-title", words), say("studio.redesign.return-note", words), by);
    }

    /** To what ran before a redesign was published: all its processes, forms and tables. */
    RedesignView begin(Redesign redesign, Actor by) {
        List<ModelVersion> targets = targets(redesign);
        if (targets.isEmpty()) {
            throw Rejection.conflict("redesign-all-new");
        }
        String title = say("studio.redesign.return-whole-title", redesign.title());
        String note = say("studio.redesign.return-whole-note", redesign.title());
        return begin(targets, title.length() > 120 ? title.substring(0, 119) + "…" : title, note, by);
    }

    /** What comes back where a published redesign is taken back: each of its models as it was before. */
    List<ModelVersion> targets(Redesign redesign) {
        return before(List.of(redesign.deploymentId()));
    }

    private RedesignView begin(List<ModelVersion> targets, String title, String note, Actor by) {
        UUID begun = redesigns.open(title, note, by).id();
        targets.forEach(target -> redesigns.addVersion(begun, target.kind(), target.key(), target.version(), by));
        returns.add(begun, takenBack(targets));
        targets.stream()
                .filter(target -> target.kind() == ModelKind.PROCESS)
                .forEach(process -> sendBack(begun, process, by));
        return redesigns.view(begun, by);
    }

    /** Oldest first; what the program shipped is left. */
    private List<String> deploymentsAfter(ModelVersion to) {
        return library.versions(to.kind(), to.key()).stream()
                .filter(version -> version.version() > to.version() && !version.shipped())
                .sorted(Comparator.comparing(ModelVersion::version))
                .map(ModelVersion::deploymentId)
                .toList();
    }

    /** What ran before these deployments, of all that came with them; what is new with them has nothing before it. */
    private List<ModelVersion> before(List<String> deployments) {
        List<ModelVersion> first = new ArrayList<>();
        deployments.stream()
                .flatMap(deployment -> library.deployed(deployment).stream())
                .filter(model -> first.stream().noneMatch(known -> isSame(known, model)))
                .forEach(first::add);
        return first.stream().map(this::previous).flatMap(Optional::stream).toList();
    }

    private Optional<ModelVersion> previous(ModelVersion of) {
        return library.versions(of.kind(), of.key()).stream()
                .filter(version -> version.version() < of.version())
                .findFirst();
    }

    /** The published redesigns of which something is undone where these versions come back. */
    Set<UUID> takenBack(List<ModelVersion> targets) {
        List<String> deployments = targets.stream()
                .flatMap(target -> deploymentsAfter(target).stream())
                .distinct()
                .toList();
        return published.ofDeployments(deployments).values().stream()
                .map(Redesign::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void sendBack(UUID begun, ModelVersion process, Actor by) {
        List<String> deployments = new ArrayList<>(deploymentsAfter(process));
        Collections.reverse(deployments);
        Map<String, Redesign> known = published.ofDeployments(deployments);
        List<Map<String, String>> sent = deployments.stream()
                .filter(known::containsKey)
                .map(deployment -> impactAnalysis.mapping(known.get(deployment).id(), process.key()))
                .toList();
        Set<String> drawn = reader.process(library.content(process)).steps().stream()
                .map(FlowNode::id)
                .collect(Collectors.toSet());
        Map<String, String> back = ReturnSteps.of(sent, drawn);
        if (!back.isEmpty()) {
            impactAnalysis.map(begun, process.key(), back, by);
        }
    }

    private static boolean isSame(ModelVersion one, ModelVersion other) {
        return one.kind() == other.kind() && one.key().equals(other.key());
    }

    private String say(String code, Object... words) {
        return messages.getMessage(code, words, LocaleContextHolder.getLocale());
    }
}
