package org.throughline.fuzz;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.ProgramControllers;

/**
 * An address that a controller answers, as its mapping declares it.
 *
 * @param pattern e.g. {@code /cases/{number}/notes}
 * @param parameters the names that it reads from the query or a form
 * @param body the type that it reads from JSON, or null
 */
record MappedAddress(RequestMethod method, String pattern, List<String> parameters, Class<?> body) {

    /** All of this program's own, in a lasting order. */
    static List<MappedAddress> of(RequestMappingHandlerMapping handlers, RequestMethod... methods) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> ProgramControllers.include(entry.getValue().getBeanType()))
                .flatMap(entry -> Stream.of(methods)
                        .filter(method ->
                                answers(entry.getKey().getMethodsCondition().getMethods(), method))
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(pattern -> new MappedAddress(
                                        method, pattern, parameters(entry.getValue()), body(entry.getValue())))))
                .sorted(Comparator.comparing(MappedAddress::pattern).thenComparing(MappedAddress::method))
                .toList();
    }

    private static boolean answers(Set<RequestMethod> declared, RequestMethod method) {
        return declared.contains(method) || declared.isEmpty() && method == RequestMethod.GET;
    }

    private static List<String> parameters(HandlerMethod handler) {
        List<String> names = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                names.add(declared.name().isEmpty() ? nameOf(parameter) : declared.name());
            } else if (isFormOf(parameter)) {
                names.addAll(Stream.of(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
            }
        }
        return names;
    }

    private static boolean isFormOf(MethodParameter parameter) {
        return parameter.getParameterType().isRecord()
                && parameter.getParameterType().getName().startsWith("org.throughline")
                && !parameter.getParameterType().getSimpleName().equals("Actor")
                && !parameter.hasParameterAnnotation(RequestBody.class)
                && !parameter.hasParameterAnnotation(PathVariable.class)
                && !BeanUtils.isSimpleProperty(parameter.getParameterType());
    }

    private static String nameOf(MethodParameter parameter) {
        return parameter
                .getExecutable()
                .getParameters()[parameter.getParameterIndex()]
                .getName();
    }

    private static Class<?> body(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> AnnotatedElementUtils.isAnnotated(parameter.getParameter(), RequestBody.class))
                .map(MethodParameter::getParameterType)
                .findFirst()
                .orElse(null);
    }
}
