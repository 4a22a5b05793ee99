package org.throughline.engine;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/** Every address of the engine's REST API, read from its own annotations: what a new version adds is seen by itself. */
record RestEndpoint(String method, String path) {

    static List<RestEndpoint> all() {
        Set<RestEndpoint> found = new HashSet<>();
        collect(NamedProcessEngineRestServiceImpl.class, "", found, new HashSet<>());
        return found.stream()
                .filter(endpoint -> endpoint.path().startsWith("/{name}/"))
                .map(endpoint ->
                        new RestEndpoint(endpoint.method(), endpoint.path().substring("/{name}".length())))
                .sorted((one, other) -> (one.path() + one.method()).compareTo(other.path() + other.method()))
                .toList();
    }

    private static void collect(Class<?> resource, String prefix, Set<RestEndpoint> found, Set<Class<?>> within) {
        if (!within.add(resource)) {
            return;
        }
        for (Method method : resource.getMethods()) {
            String path = prefix + path(method);
            String verb = verb(method);
            if (verb != null) {
                found.add(new RestEndpoint(verb, path));
            } else if (!path.equals(prefix) && method.getReturnType().getName().startsWith("org.camunda")) {
                collect(method.getReturnType(), path, found, within);
            }
        }
        within.remove(resource);
    }

    private static String path(Method method) {
        return annotations(method)
                .filter(Path.class::isInstance)
                .map(annotation -> ((Path) annotation).value())
                .map(value -> value.startsWith("/") ? value : "/" + value)
                .findFirst()
                .orElse("");
    }

    private static String verb(Method method) {
        return annotations(method)
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Annotation> annotations(Method method) {
        List<Annotation> all = new ArrayList<>(Arrays.asList(method.getAnnotations()));
        for (Class<?> type : method.getDeclaringClass().getInterfaces()) {
            try {
                all.addAll(Arrays.asList(type.getMethod(method.getName(), method.getParameterTypes())
                        .getAnnotations()));
            } catch (NoSuchMethodException notOfThisInterface) {
                continue;
            }
        }
        return all.stream();
    }
}
