package org.throughline.engine.vetting;

import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.throughline.engine.ConvertedModel;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.expression.ExpressionVetter;
import org.throughline.engine.expression.VettedBeans;

/** The vetting without the program around it. */
public final class VettingFixture {

    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
            VettedBeans.class,
            ExpressionVetter.class,
            ReservedNames.class,
            BpmnRules.class,
            FormRules.class,
            FileVetter.class,
            ModelVetter.class,
            ModelConverter.class);

    private VettingFixture() {}

    /** A process of the id {@code process} with a start, which leads nowhere, and these steps. */
    public static String process(String steps) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
                  <process id="process" isExecutable="true">
                    <startEvent id="Start"/>%s
                  </process>
                </definitions>""".formatted(steps);
    }

    public static List<RefusalReason> refusals(String resource, String content) {
        return CONTEXT.getBean(ModelVetter.class).refusals(new ModelFile(resource, content));
    }

    /** As the library of models does it. */
    public static List<ConvertedModel> converted(ModelFile file) {
        return CONTEXT.getBean(ModelConverter.class).convert(file);
    }

    /** Why the file is refused, whatever else is unfinished in it. */
    public static List<RefusalReason> hostile(ModelFile file) {
        return CONTEXT.getBean(ModelVetter.class).hostile(file);
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }
}
