package org.throughline.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.careplan.PlanProcess;
import org.throughline.engine.VettedAction.Source;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedActions.Action;
import org.throughline.engine.VettedActions.Call;
import org.throughline.engine.VettedActions.Kind;
import org.throughline.engine.VettedActions.Value;
import org.throughline.studio.ElementTemplate.Property;

class ActionTemplatesTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @Test
    void aTemplateNamesTheActionAndNothingElse() {
        ElementTemplate template = of(action(List.of(), List.of()), Locale.ENGLISH);
        assertThat(template.properties())
                .filteredOn(property -> property.binding().name().equals("camunda:delegateExpression"))
                .singleElement()
                .satisfies(property -> assertThat(property.value()).isEqualTo("${scheduleFollowUp}"))
                .satisfies(property -> assertThat(property.type()).isEqualTo("Hidden"));
        assertThat(template.elementType().value()).isEqualTo("bpmn:ServiceTask");
    }

    @Test
    void anInputIsExplainedAndMayBeTakenFromElsewhere() {
        Value days = new Value(
                "intervalDays", Type.NUMBER, Source.VARIABLE, false, List.of(), false, List.of(), "Days until then");
        Property input = only(of(action(List.of(days), List.of()), Locale.ENGLISH), "intervalDays");
        assertThat(input.label()).isEqualTo("Days until then");
        assertThat(input.description()).contains("A number").contains("intervalDays");
        assertThat(input.optional()).isTrue();
        assertThat(input.binding().type()).isEqualTo("camunda:inputParameter");
    }

    @Test
    void whatIsWrittenBackIsNeverHiddenByAVariableOfTheStep() {
        Value revision = new Value(
                PlanProcess.Variables.PLAN_REVISION_ID,
                Type.ID,
                Source.VARIABLE,
                false,
                List.of(),
                false,
                List.of(),
                "The revision");
        ElementTemplate template = of(action(List.of(revision), List.of(revision)), Locale.ENGLISH);
        assertThat(template.properties())
                .noneMatch(property -> property.binding().type().equals("camunda:inputParameter"));
        assertThat(template.description()).contains("The revision (planRevisionId)");
    }

    @Test
    void aPropertyWithFewValuesIsChosenFromAList() {
        Value stage = new Value(
                "stage", Type.TEXT, Source.PROPERTY, false, List.of("intake", "plan"), false, List.of(), "Stage");
        Property property = only(of(action(List.of(stage), List.of()), Locale.ENGLISH), "stage");
        assertThat(property.type()).isEqualTo("Dropdown");
        assertThat(property.choices()).extracting(ElementTemplate.Choice::value).containsExactly("", "intake", "plan");
        assertThat(property.binding().type()).isEqualTo("camunda:property");
    }

    @Test
    void itSpeaksTheReadersLanguage() {
        Value days =
                new Value("intervalDays", Type.NUMBER, Source.VARIABLE, false, List.of(), false, List.of(), "Hari");
        ElementTemplate template = of(action(List.of(days), List.of()), INDONESIAN);
        assertThat(template.description()).startsWith("Memerlukan: Hari");
        assertThat(template.category().name()).isEqualTo("Tindak lanjut");
    }

    private static Property only(ElementTemplate template, String name) {
        return template.properties().stream()
                .filter(property -> property.binding().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ElementTemplate of(Action action, Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/studio");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new ActionTemplates(messages).of(action, locale);
    }

    private static Action action(List<Value> inputs, List<Value> outputs) {
        return new Action(
                "scheduleFollowUp",
                "followup",
                Kind.STEP,
                "Schedule the next contact",
                null,
                false,
                List.of(new Call("${scheduleFollowUp}", "Schedule the next contact", null)),
                inputs,
                outputs);
    }
}
