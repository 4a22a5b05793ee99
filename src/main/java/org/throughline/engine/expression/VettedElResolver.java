package org.throughline.engine.expression;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;

/**
 * The last resolver of the chain. It finds vetted beans by name and calls their methods; whatever else reaches it,
 * property of an object or method of anything, it refuses rather than leaves unresolved.
 */
class VettedElResolver extends ELResolver {

    /** The one property of an execution that models pass on, to called processes. */
    static final String BUSINESS_KEY = "processBusinessKey";

    private final VettedBeans beans;

    VettedElResolver(VettedBeans beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return bean(context, String.valueOf(property));
        }
        if (base instanceof DelegateExecution execution && BUSINESS_KEY.equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        throw new ELException("A model may not read the property '" + property + "'");
    }

    private Object bean(ELContext context, String name) {
        if (!beans.isVetted(name)) {
            return null;
        }
        context.setPropertyResolved(true);
        return beans.get(name);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        Object[] given = arguments == null ? new Object[0] : arguments;
        Method method = Optional.ofNullable(base)
                .filter(beans::isVetted)
                .flatMap(bean -> beans.method(bean, String.valueOf(name), given.length))
                .orElseThrow(() -> new ELException("A model may not call the method '" + name + "'"));
        Object result = call(method, base, coerced(context, method, given));
        context.setPropertyResolved(true);
        return result;
    }

    private static Object[] coerced(ELContext context, Method method, Object[] given) {
        ExpressionFactory factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        Object[] coerced = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            coerced[i] = factory.coerceToType(given[i], method.getParameterTypes()[i]);
        }
        return coerced;
    }

    /** Beans are package-private where they can be, so the method is opened; what it throws is passed on as it is. */
    private static Object call(Method method, Object bean, Object[] arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException refusal ? refusal : new ELException(thrown.getCause());
        } catch (IllegalAccessException opened) {
            throw new ELException(opened);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("A model may not set '" + property + "'");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
