package org.throughline.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.Actor;

/** Begins the redesign that takes something back. */
@Component
class ReturnToVersion {

    private final Redesigns redesigns;
    private final ModelLibrary library;
    private final MessageSource messages;

    ReturnToVersion(Redesigns redesigns, ModelLibrary library, MessageSource messages) {
        this.redesigns = redesigns;
        this.library = library;
        this.messages = messages;
    }

    RedesignView begin(ModelVersion to, Actor by) {
        RedesignView begun =
                redesigns.open(words("studio.redesign.return-title", to), words("studio.redesign.return-note", to), by);
        redesigns.addVersion(begun.id(), to.kind(), to.key(), to.version(), by);
        for (ModelVersion other : together(to)) {
            redesigns.addVersion(begun.id(), other.kind(), other.key(), other.version(), by);
        }
        return redesigns.view(begun.id(), by);
    }

    /** What came with the later versions of a process is taken back with them; what the program shipped is left. */
    private List<ModelVersion> together(ModelVersion to) {
        if (to.kind() != ModelKind.PROCESS) {
            return List.of();
        }
        List<ModelVersion> before = new ArrayList<>();
        library.versions(to.kind(), to.key()).stream()
                .filter(version -> version.version() > to.version() && !version.shipped())
                .sorted(Comparator.comparing(ModelVersion::version))
                .flatMap(version -> library.deployed(version.deploymentId()).stream())
                .filter(other -> other.kind() != ModelKind.PROCESS)
                .filter(other -> before.stream().noneMatch(known -> isSame(known, other)))
                .forEach(other -> previous(other).ifPresent(before::add));
        return before;
    }

    private Optional<ModelVersion> previous(ModelVersion of) {
        return library.versions(of.kind(), of.key()).stream()
                .filter(version -> version.version() < of.version())
                .findFirst();
    }

    private static boolean isSame(ModelVersion one, ModelVersion other) {
        return one.kind() == other.kind() && one.key().equals(other.key());
    }

    private String words(String code, ModelVersion to) {
        return messages.getMessage(
                code, new Object[] {to.name(), String.valueOf(to.version())}, LocaleContextHolder.getLocale());
    }
}
