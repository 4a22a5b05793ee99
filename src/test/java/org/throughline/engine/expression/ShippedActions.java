package org.throughline.engine.expression;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedActions;

/** The vetted actions as they say of themselves, without starting the program. */
public final class ShippedActions implements VettedActions {

    private final List<Action> actions;

    public ShippedActions() {
        DescribedActions described = new DescribedActions(null, new StaticMessageSource());
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(VettedAction.class));
        var registry = new SimpleBeanDefinitionRegistry();
        actions = scan.findCandidateComponents("org.throughline").stream()
                .map(found -> described.action(
                        AnnotationBeanNameGenerator.INSTANCE.generateBeanName(found, registry),
                        ClassUtils.resolveClassName(found.getBeanClassName(), null),
                        Locale.ENGLISH))
                .toList();
    }

    @Override
    public List<Action> list(Locale locale) {
        return actions;
    }
}
