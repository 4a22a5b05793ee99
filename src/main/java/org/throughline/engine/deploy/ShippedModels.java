package org.throughline.engine.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Finds the models on the class path, whether in folders or within the packaged program. */
@Component
class ShippedModels {

    private static final List<String> PATTERNS =
            List.of("classpath*:/processes/*/*.bpmn", "classpath*:/processes/*/*.dmn", "classpath*:/forms/*/*.form");
    private static final Pattern STABLE_NAME = Pattern.compile(".*/((?:processes|forms)/([^/]+)/[^/]+)$");

    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    List<ShippedModel> all() {
        List<ShippedModel> models = new ArrayList<>();
        for (String pattern : PATTERNS) {
            for (Resource resource : find(pattern)) {
                models.add(read(resource));
            }
        }
        models.sort(Comparator.comparing(ShippedModel::module).thenComparing(ShippedModel::name));
        return models;
    }

    private Resource[] find(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShippedModel read(Resource resource) {
        try {
            Matcher name = STABLE_NAME.matcher(resource.getURL().toString());
            if (!name.matches()) {
                throw new IllegalStateException("Not a place for models: " + resource);
            }
            return new ShippedModel(name.group(2), name.group(1), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
