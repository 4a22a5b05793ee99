package org.throughline.instruments.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.shared.Sha256;

/**
 * The instruments that the program may carry, each the file that was sealed: one that was altered keeps the program from
 * starting.
 */
@Component
public class ShippedDefinitions {

    private static final String FOLDER = "/instruments/";
    private static final String SEALS = "seals.sha256";

    private final List<InstrumentDefinition> all;

    ShippedDefinitions() {
        this(name -> resource(FOLDER + name));
    }

    /** @param files the content of a file by its name */
    ShippedDefinitions(Function<String, byte[]> files) {
        this.all = new String(files.apply(SEALS), StandardCharsets.UTF_8)
                .lines()
                .map(line -> sealed(line.split("\\s+", 2), files))
                .toList();
    }

    public List<InstrumentDefinition> all() {
        return all;
    }

    public Optional<InstrumentDefinition> find(String id) {
        return all.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }

    private static InstrumentDefinition sealed(String[] seal, Function<String, byte[]> files) {
        byte[] file = files.apply(seal[1]);
        if (!Sha256.of(file).equals(seal[0])) {
            throw new IllegalStateException("The instrument " + seal[1] + " is not the file that was sealed");
        }
        return DefinitionReader.read(file);
    }

    private static byte[] resource(String path) {
        try (InputStream file = ShippedDefinitions.class.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
