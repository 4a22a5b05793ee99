package org.throughline.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.careplan.PlanProcess;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.ValueSource;
import org.throughline.engine.VettedActions.Action;
import org.throughline.engine.VettedActions.ActionCall;
import org.throughline.engine.VettedActions.ActionKind;
import org.throughline.engine.VettedActions.AllowedValue;
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
        AllowedValue days = new AllowedValue(
                "intervalDays",
                Type.NUMBER,
                ValueSource.VARIABLE,
                false,
                List.of(),
                false,
                List.of(),
                "Days until then",
                List.of());
        Property input = only(of(action(List.of(days), List.of()), Locale.ENGLISH), "intervalDays");
        assertThat(input.label()).isEqualTo("Days until then");
        assertThat(input.description()).contains("A number").contains("intervalDays");
        assertThat(input.optional()).isTrue();
        assertThat(input.binding().type()).isEqualTo("camunda:inputParameter");
    }

    @Test
    void whatIsWrittenBackIsNeverHiddenByAVariableOfTheStep() {
        AllowedValue revision = new AllowedValue(
                PlanProcess.Variables.PLAN_REVISION_ID,
                Type.ID,
                ValueSource.VARIABLE,
                false,
                List.of(),
                false,
                List.of(),
                "The revision",
                List.of());
        ElementTemplate template = of(action(List.of(revision), List.of(revision)), Locale.ENGLISH);
        assertThat(template.properties())
                .noneMatch(property -> property.binding().type().equals("camunda:inputParameter"));
        assertThat(template.description()).contains("The revision (planRevisionId)");
    }

    @Test
    void aPropertyWithFewValuesIsChosenFromAList() {
        AllowedValue stage = new AllowedValue(
                "stage",
                Type.TEXT,
                ValueSource.PROPERTY,
                false,
                List.of("intake", "plan"),
                false,
                List.of(),
                "Stage",
                List.of());
        Property property = only(of(action(List.of(stage), List.of()), Locale.ENGLISH), "stage");
        assertThat(property.type()).isEqualTo("Dropdown");
        assertThat(property.choices())
                .extracting(ElementTemplate.TemplateChoice::value)
                .containsExactly("", "intake", "plan");
        assertThat(property.binding().type()).isEqualTo("camunda:property");
    }

    @Test
    void itSpeaksTheReadersLanguage() {
        AllowedValue days = new AllowedValue(
                "intervalDays",
                Type.NUMBER,
                ValueSource.VARIABLE,
                false,
                List.of(),
                false,
                List.of(),
                "Hari",
                List.of());
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

    private static Action action(List<AllowedValue> inputs, List<AllowedValue> outputs) {
        return new Action(
                "scheduleFollowUp",
                "followup",
                ActionKind.STEP,
                "Schedule the next contact",
                null,
                false,
                List.of(new ActionCall("${scheduleFollowUp}", "Schedule the next contact", null)),
                inputs,
                outputs,
                List.of());
    }
}
