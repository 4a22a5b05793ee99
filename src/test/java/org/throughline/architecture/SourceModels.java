package org.throughline.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.throughline.engine.VettedAction;

/** The models, forms and vetted actions as they lie in the source tree, read without starting anything. */
final class SourceModels {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*(?:}|\\.\\w+\\()");

    private SourceModels() {}

    /** Every process model by its path. */
    static Map<String, BpmnModelInstance> processes() {
        return files("processes", ".bpmn")
                .collect(Collectors.toMap(Path::toString, SourceModels::read, (a, b) -> a, TreeMap::new));
    }

    /** As they were shipped before: cases are still open in them. */
    static Map<String, BpmnModelInstance> earlierProcesses() {
        return files("src/test/resources/models", ".bpmn")
                .collect(Collectors.toMap(Path::toString, SourceModels::read, (a, b) -> a, TreeMap::new));
    }

    static <T extends ModelElementInstance> List<T> elements(Class<T> type) {
        return processes().values().stream()
                .flatMap(model -> model.getModelElementsByType(type).stream())
                .toList();
    }

    static List<String> decisions() {
        return files("processes", ".dmn").map(SourceModels::text).toList();
    }

    /** The ids of all forms: their file names. */
    static List<String> forms() {
        return files("forms", ".form")
                .map(file -> file.getFileName().toString().replace(".form", ""))
                .toList();
    }

    static Stream<Path> files(String root, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(root))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of all beans that carry {@link VettedAction}. */
    static Collection<String> vettedBeans() {
        return vettedTypes().map(SourceModels::nameOf).toList();
    }

    static String nameOf(Class<?> action) {
        Component component = action.getAnnotation(Component.class);
        return component == null ? "(a vetted action that is no component)" : component.value();
    }

    static Stream<Class<?>> vettedTypes() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(VettedAction.class));
        return scan.findCandidateComponents("org.throughline").stream()
                .<Class<?>>map(found ->
                        ClassUtils.resolveClassName(found.getBeanClassName(), SourceModels.class.getClassLoader()))
                .filter(SourceModels::isShipped);
    }

    /** Tests have vetted actions of their own. */
    private static boolean isShipped(Class<?> type) {
        return !type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("/test-classes/");
    }

    /** The names of all beans that a model's expressions reach, conditions of flows left out: they read variables. */
    static List<String> beansNamedIn(BpmnModelInstance model) {
        String withoutConditions = Bpmn.convertToString(model)
                .replaceAll("(?s)<(\\w+:)?conditionExpression.*?</(\\w+:)?conditionExpression>", "");
        List<String> names = new ArrayList<>();
        Matcher found = BEAN.matcher(withoutConditions);
        while (found.find()) {
            names.add(found.group(1));
        }
        names.removeIf("execution"::equals);
        return names;
    }

    static Map<String, String> properties(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }
}
