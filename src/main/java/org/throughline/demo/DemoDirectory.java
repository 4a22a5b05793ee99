package org.throughline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.throughline.directory.DirectoryImports;
import org.throughline.directory.ImportOptions;
import org.throughline.shared.Actor;

/** The invented services, imported like anybody's HSDS folder. */
@Component
@Profile("demo")
class DemoDirectory {

    private static final String SOURCE = "demo";

    private final DirectoryImports imports;

    DemoDirectory(DirectoryImports imports) {
        this.imports = imports;
    }

    void load() {
        try {
            Path folder = Files.createTempDirectory("throughline-demo-directory");
            try {
                unpack(folder);
                imports.importFrom(folder, SOURCE, ImportOptions.USUAL, Actor.SYSTEM);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:demo/directory/*.csv")) {
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, folder.resolve(String.valueOf(file.getFilename())));
            }
        }
    }
}
