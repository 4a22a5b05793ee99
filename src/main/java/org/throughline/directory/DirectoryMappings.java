package org.throughline.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.domain.MappingRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Mapping files that are kept, so that the next import of a source needs no more than its name. */
@Service
@Transactional
public class DirectoryMappings {

    private static final int LONGEST = 2_000_000;

    private final MappingRepository mappings;
    private final Clock clock;

    DirectoryMappings(MappingRepository mappings, Clock clock) {
        this.mappings = mappings;
        this.clock = clock;
    }

    /** The newest of each name. */
    @Transactional(readOnly = true)
    public List<MappingVersion> list(Actor actor) {
        requireAdministrator(actor);
        return mappings.list();
    }

    /**
     * The newest of that name.
     *
     * @throws Rejection not found {@code mapping-unknown}; forbidden {@code import-administrators-only}
     */
    @Transactional(readOnly = true)
    public MappingVersion require(String name, Actor actor) {
        requireAdministrator(actor);
        return mappings.find(name).orElseThrow(() -> Rejection.notFound("mapping-unknown"));
    }

    /**
     * Keeps a mapping file under a name, beside what was kept before; the same again changes nothing.
     *
     * @return the name as it is kept
     * @throws MappingRefused where it has faults
     * @throws Rejection invalid {@code import-source-name}, {@code mapping-missing}; forbidden {@code import-administrators-only}
     */
    public String keep(String name, String content, Actor actor) {
        requireAdministrator(actor);
        if (content == null) {
            throw Rejection.invalidField("mapping", "mapping-missing");
        }
        String kept = SourceName.of(name);
        MappingRefused.read(content);
        mappings.keep(kept, content, actor.username(), clock.instant());
        return kept;
    }

    /** What was removed, by whom and when, the newest first. */
    @Transactional(readOnly = true)
    public List<MappingRemoval> removed(Actor actor) {
        requireAdministrator(actor);
        return mappings.removed();
    }

    /**
     * Takes a mapping file out of use with all its versions. What it said stays on record; entries that came by it stay.
     *
     * @throws Rejection not found {@code mapping-unknown}; conflict {@code mapping-in-use} while an import reads by it;
     *     forbidden {@code import-administrators-only}
     */
    public void remove(String name, Actor actor) {
        require(name, actor);
        if (mappings.isInUse(name)) {
            throw Rejection.conflict("mapping-in-use");
        }
        mappings.remove(name, actor.username(), clock.instant());
    }

    /**
     * The text of an uploaded file; what is longer than any mapping comes cut, and is refused for its length.
     *
     * @return null where nothing was uploaded
     */
    public static String text(InputStream uploaded) throws IOException {
        byte[] content = uploaded.readNBytes(LONGEST);
        return content.length == 0 ? null : new String(content, StandardCharsets.UTF_8);
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("import-administrators-only");
        }
    }
}
