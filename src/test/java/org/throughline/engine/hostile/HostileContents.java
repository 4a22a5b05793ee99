package org.throughline.engine.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.engine.ModelFile;

/** The hostile files for tests elsewhere, but for those that are large on purpose. */
public final class HostileContents {

    private static final int LARGE = 100_000;

    private HostileContents() {}

    public static List<ModelFile> all() {
        List<ModelFile> files = new ArrayList<>();
        add(files, "evil.bpmn", HostileProcesses.all());
        add(files, "evil.dmn", HostileTables.all());
        add(files, "evil.form", HostileForms.all());
        return files;
    }

    private static void add(List<ModelFile> files, String resource, Stream<Hostile> hostile) {
        hostile.map(file -> file.content().get())
                .filter(content -> content.length() < LARGE)
                .forEach(content -> files.add(new ModelFile(resource, content)));
    }
}
