package org.throughline.engine.expression;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.throughline.engine.VettedAction;

/** The allow-list: beans marked {@link VettedAction}, and of these the public methods that their own class declares. */
@Component
public class VettedBeans {

    private final ApplicationContext context;
    private volatile Set<String> names;

    VettedBeans(ApplicationContext context) {
        this.context = context;
    }

    /** Every name that a model may use, in order. */
    public Set<String> names() {
        if (names == null) {
            names = new TreeSet<>(Arrays.asList(context.getBeanNamesForAnnotation(VettedAction.class)));
        }
        return names;
    }

    boolean isVetted(String name) {
        return names().contains(name);
    }

    /** A part of the program that is no action. */
    boolean isForeign(String name) {
        return !isVetted(name) && context.containsBean(name);
    }

    /** The bean's own class, under whatever proxies. */
    Class<?> type(String name) {
        return typeOf(get(name));
    }

    Object get(String name) {
        return context.getBean(name);
    }

    boolean isVetted(Object bean) {
        return typeOf(bean).isAnnotationPresent(VettedAction.class);
    }

    /** The public method of that name and so many parameters that the bean's own class declares. */
    Optional<Method> method(Object bean, String name, int parameters) {
        return Arrays.stream(typeOf(bean).getDeclaredMethods())
                .filter(VettedBeans::isCallable)
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst()
                .map(method -> AopUtils.selectInvocableMethod(method, bean.getClass()));
    }

    private static boolean isCallable(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
    }

    private static Class<?> typeOf(Object bean) {
        return ClassUtils.getUserClass(AopUtils.getTargetClass(bean));
    }
}
