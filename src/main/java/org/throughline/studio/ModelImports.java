package org.throughline.studio;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.Conversion;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.modelcheck.RefusalGroup;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.domain.PendingFileRepository;
import org.throughline.studio.domain.PendingFileRepository.PendingFile;
import org.throughline.studio.domain.RedesignRepository;
import org.throughline.studio.domain.StudioPolicy;

/**
 * Brings files into a redesign that were drawn elsewhere. What would be dropped or replaced is shown before anything is
 * kept; a zip archive is kept as one step. Every use case needs the role administrator, and is one transaction.
 */
@Service
@Transactional
public class ModelImports {

    private static final int MOST_NAMED = 8;

    private final RedesignRepository redesigns;
    private final Drafts keeping;
    private final ModelImport imports;
    private final ModelArchive archive;
    private final PendingFileRepository waiting;
    private final Clock clock;

    ModelImports(
            RedesignRepository redesigns,
            Drafts keeping,
            ModelImport imports,
            ModelArchive archive,
            PendingFileRepository waiting,
            Clock clock) {
        this.redesigns = redesigns;
        this.keeping = keeping;
        this.imports = imports;
        this.archive = archive;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** What is in the file, what it would lose, and what it would replace. Keeps nothing. */
    public List<ImportedFile> preview(UUID redesign, String fileName, byte[] content, Actor by) {
        StudioPolicy.requireAdministrator(by);
        redesigns.require(redesign).requireOpen();
        return imports.read(redesign, archive.files(fileName, content));
    }

    /**
     * Keeps every model of the file, or none.
     *
     * @throws Rejection where something was not asked for by the choice that would be dropped or replaced
     */
    public List<DraftView> importFiles(UUID redesign, String fileName, byte[] content, ImportChoice choice, Actor by) {
        List<ImportedFile> files = preview(redesign, fileName, content, by);
        requireChosen(files, choice);
        keeping.change(redesign, by);
        waiting.remove(redesign, by);
        return files.stream()
                .filter(ImportedFile::isUsable)
                .map(file -> imports.keep(redesign, file, by))
                .distinct()
                .map(draft -> keeping.open(draft, by))
                .toList();
    }

    /**
     * Keeps the file at once where nothing of it is lost or replaced; else it waits for an answer.
     *
     * @return what was kept; empty where it waits
     */
    public List<ImportedFile> submit(UUID redesign, String fileName, byte[] content, Actor by) {
        List<ImportedFile> files = preview(redesign, fileName, content, by);
        if (files.stream().noneMatch(ImportedFile::isAsking) && twice(files).isEmpty()) {
            importFiles(redesign, fileName, content, ImportChoice.AS_IT_IS, by);
            return files;
        }
        waiting.put(redesign, new PendingFile(fileName == null ? "" : fileName, content), by, clock.instant());
        return List.of();
    }

    /** What waits for this person's answer; empty where nothing does. */
    public List<ImportedFile> waiting(UUID redesign, Actor by) {
        StudioPolicy.requireAdministrator(by);
        return waiting.find(redesign, by)
                .map(file -> preview(redesign, file.name(), file.content(), by))
                .orElse(List.of());
    }

    public void keep(UUID redesign, ImportChoice choice, Actor by) {
        StudioPolicy.requireAdministrator(by);
        PendingFile file = waiting.find(redesign, by).orElseThrow(() -> Rejection.conflict("import-gone"));
        importFiles(redesign, file.name(), file.content(), choice, by);
    }

    public void leave(UUID redesign, Actor by) {
        StudioPolicy.requireAdministrator(by);
        waiting.remove(redesign, by);
    }

    /** Two files that hold the same model. */
    public static Optional<List<ImportedFile>> twice(List<ImportedFile> files) {
        for (int i = 0; i < files.size(); i++) {
            for (int j = i + 1; j < files.size(); j++) {
                if (files.get(i).isSameModel(files.get(j))) {
                    return Optional.of(List.of(files.get(i), files.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static void requireChosen(List<ImportedFile> files, ImportChoice choice) {
        twice(files).ifPresent(pair -> {
            throw Rejection.invalidField(
                    "file",
                    "import-twice",
                    pair.get(0).key(),
                    pair.get(0).fileName(),
                    pair.get(1).fileName());
        });
        boolean noneUsable = files.stream().noneMatch(ImportedFile::isUsable);
        for (ImportedFile file : files) {
            if (!file.isUsable() && (noneUsable || !choice.without())) {
                throw file.problem();
            }
        }
        List<RefusalReason> refused =
                files.stream().flatMap(file -> file.refusals().stream()).toList();
        if (!refused.isEmpty() && !choice.without()) {
            throw Rejection.invalidField("file", "model-refused", RefusalGroup.text(refused));
        }
        if (!choice.without() && files.stream().anyMatch(ImportedFile::isLosing)) {
            throw Rejection.invalidField("file", "import-loses", losses(files));
        }
        String drawn = files.stream()
                .filter(ImportedFile::drawn)
                .map(ImportedFile::key)
                .collect(Collectors.joining(", "));
        if (!drawn.isEmpty() && !choice.replace()) {
            throw Rejection.conflict("import-drawn", drawn);
        }
    }

    private static MessageSourceResolvable losses(List<ImportedFile> files) {
        return files.stream()
                .flatMap(file -> file.conversions().stream())
                .filter(Conversion::isLoss)
                .map(lost -> message("conversion." + lost.code(), lost.args().toArray()))
                .distinct()
                .limit(MOST_NAMED)
                .reduce((one, other) -> message("refusal.joined", one, other))
                .orElseThrow();
    }

    private static MessageSourceResolvable message(String code, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {code}, args, code);
    }
}
