package org.throughline.engine.expression;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedActions;
import org.throughline.shared.CaseDecision;
import org.throughline.shared.Stage;

/** Reads what the vetted beans say of themselves. */
@Service
class DescribedActions implements VettedActions {

    private final VettedBeans beans;
    private final MessageSource messages;

    DescribedActions(VettedBeans beans, MessageSource messages) {
        this.beans = beans;
        this.messages = messages;
    }

    @Override
    public List<Action> list(Locale locale) {
        return beans.names().stream()
                .map(name -> action(name, beans.type(name), locale))
                .toList();
    }

    Action action(String name, Class<?> type, Locale locale) {
        VettedAction said = type.getAnnotation(VettedAction.class);
        String words = messages.getMessage("action." + name, null, said.value(), locale);
        return new Action(
                name,
                type.getPackageName().split("\\.")[2],
                kind(type),
                words,
                said.answersOf().isEmpty() ? null : said.answersOf(),
                said.owed(),
                calls(name, type, words, locale),
                values(said.inputs(), locale),
                values(said.outputs(), locale),
                Arrays.stream(said.tables())
                        .map(table -> new NeededTable(table.decision(), answers(table.answers()), table.several()))
                        .toList());
    }

    private static ActionKind kind(Class<?> type) {
        if (JavaDelegate.class.isAssignableFrom(type)) {
            return ActionKind.STEP;
        }
        if (TaskListener.class.isAssignableFrom(type)) {
            return ActionKind.TASK_LISTENER;
        }
        return ExecutionListener.class.isAssignableFrom(type) ? ActionKind.EXECUTION_LISTENER : ActionKind.EXPRESSION;
    }

    private List<ActionCall> calls(String name, Class<?> type, String words, Locale locale) {
        if (kind(type) != ActionKind.EXPRESSION) {
            return List.of(new ActionCall("${" + name + "}", words, null));
        }
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> call(name, method, words, locale))
                .toList();
    }

    private ActionCall call(String name, Method method, String words, Locale locale) {
        VettedAction.Answer said = method.getAnnotation(VettedAction.Answer.class);
        String key = "action." + name + "." + method.getName();
        return new ActionCall(
                "${" + name + "." + method.getName() + "(execution)}",
                messages.getMessage(key, null, said == null ? words : said.value(), locale),
                said == null ? null : said.type());
    }

    private List<AllowedValue> values(VettedAction.ActionValue[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new AllowedValue(
                        value.name(),
                        value.type(),
                        value.from(),
                        value.optional(),
                        values(value),
                        value.open(),
                        safe(value),
                        messages.getMessage("variable." + value.name(), null, value.name(), locale),
                        answers(value.answers())))
                .toList();
    }

    private static List<NeededAnswer> answers(VettedAction.ReadAnswer[] answers) {
        return Arrays.stream(answers)
                .map(answer -> new NeededAnswer(
                        answer.name(), answer.type(), answer.optional(), List.of(answer.values()), answer.pattern()))
                .toList();
    }

    private static List<String> values(VettedAction.ActionValue value) {
        if (value.values().length > 0) {
            return List.of(value.values());
        }
        if (value.stages()) {
            return Stage.ids();
        }
        return value.safe().isEmpty() ? decisions(value).map(CaseDecision::id).toList() : List.of("true", "false");
    }

    private static List<String> safe(VettedAction.ActionValue value) {
        return value.safe().isEmpty()
                ? decisions(value)
                        .filter(CaseDecision::isSafe)
                        .map(CaseDecision::id)
                        .toList()
                : List.of(value.safe());
    }

    private static Stream<? extends CaseDecision> decisions(VettedAction.ActionValue value) {
        CaseDecision[] all = value.decides().getEnumConstants();
        return all == null ? Stream.empty() : Arrays.stream(all);
    }
}
