package org.throughline.engine.expression;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The last resolver of the chain. It finds vetted beans by name and calls their methods; whatever else reaches it,
 * property of an object or method of anything, it refuses rather than leaves unresolved.
 */
class VettedElResolver extends ELResolver {

    /** The one property of an execution that models pass on, to called processes. */
    private static final String BUSINESS_KEY = "processBusinessKey";

    private final VettedBeans beans;
    private final BeanELResolver reflection = new BeanELResolver();

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
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        int count = arguments == null ? 0 : arguments.length;
        if (base == null || !beans.isVetted(base) || !beans.offers(base, String.valueOf(method), count)) {
            throw new ELException("A model may not call the method '" + method + "'");
        }
        return reflection.invoke(context, base, method, types, arguments);
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
