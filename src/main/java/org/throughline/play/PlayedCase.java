package org.throughline.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.OpenTask;
import org.throughline.engine.CaseTimers.CaseTimer;
import org.throughline.engine.TaskForm;
import org.throughline.intake.Intakes;
import org.throughline.model.FormModel;
import org.throughline.play.PlayRecorder.PlayRecord;
import org.throughline.play.PlayView.PlayProblem;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;

/** The case of one play, while its transaction lasts. */
final class PlayedCase {

    private static final int MOST_TIMERS = 100;

    private final PlayTools tools;
    private PlayScript script;
    private final LocalDate today;
    final PlayRecord record;
    private String caseNumber;
    private UUID caseId;
    private PlayProblem problem;
    private Map<String, Object> impersonalRequest = Map.of();
    private final List<PlayAct> impersonalActs = new ArrayList<>();

    PlayedCase(PlayTools tools, PlayScript script, PlayRecord record, LocalDate today) {
        this.tools = tools;
        this.script = script;
        this.record = record;
        this.today = today;
    }

    /** Does everything that the script says, as far as it goes. */
    void replay() {
        attempt(0, Intakes.REQUEST_FORM, this::request);
        for (int i = 0; i < script.acts().size() && problem == null; i++) {
            PlayAct act = script.acts().get(i);
            attempt(i + 1, act.step(), () -> perform(act));
        }
    }

    /** Takes the request down; says at once what does not fit. */
    void begin() {
        try {
            doing(0, this::request);
        } catch (FormRefused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw tools.texts().rejection(failed);
        }
    }

    private void attempt(int number, String step, Runnable act) {
        try {
            doing(number, act);
        } catch (RuntimeException failed) {
            problem = tools.texts().problem(number, step, failed);
        }
    }

    /** Does it as one whole: what fails leaves nothing behind. */
    private void doing(int number, Runnable act) {
        record.begin(number);
        PendingListeners pending = PendingListeners.now();
        try {
            tools.deployment().step(() -> {
                act.run();
                settle(pending);
                return null;
            });
        } catch (RuntimeException failed) {
            record.forget(number);
            throw record.isLate() ? PlayRecorder.tooSlow(record.atMost()) : failed;
        }
    }

    /** What the end of the transaction would bring, and what only waits for a free worker. */
    private void settle(PendingListeners pending) {
        tools.timers().runWaiting(caseNumber);
        pending.run();
        tools.timers().runWaiting(caseNumber);
        pending.run();
    }

    private void request() {
        OpenedForm form =
                new OpenedForm(tools.form(startForm(Language.FIRST.locale()).form()), startData());
        impersonalRequest = tools.invented().of(form.form(), script.request(), form.data(), today);
        Map<String, Object> answers = PlayCast.client(references(form).meant(script.request()), form.keys());
        sending(form, answers, sent -> {
            caseNumber = tools.intakes().request(sent, tools.cast().of(null));
        });
        caseId = tools.cases().find(caseNumber).map(CaseSummary::caseId).orElseThrow();
    }

    private Map<String, Object> startData() {
        return startForm(Language.FIRST.locale()).data();
    }

    private TaskForm startForm(Locale locale) {
        return tools.pageForms().open(Intakes.REQUEST_FORM, null, tools.cast().of(null), locale);
    }

    /** Does one more thing; {@link #script} then has it as it is kept. */
    void act(PlayAct act) {
        if (problem != null) {
            throw Rejection.conflict("play-stands", name(problem));
        }
        PlayAct whole = act.kind() == PlayAct.ActKind.TIMER
                ? act
                : act.with(openedForm(act).explicit(act.answers()));
        doing(script.acts().size() + 1, () -> perform(whole));
        script = script.and(whole);
    }

    private String name(PlayProblem stopped) {
        return stopped.act() == 0
                ? stopped.step()
                : tools.texts().step(script.acts().get(stopped.act() - 1).process(), stopped.step());
    }

    private void perform(PlayAct act) {
        switch (act.kind()) {
            case COMPLETE -> complete(act);
            case TIMER -> moveOn(act);
            case FORM -> {
                Actor actor = tools.cast().of(act.role() == null ? "caseworker" : act.role());
                OpenedForm form = openedForm(act);
                Map<String, Object> answers = answered(act, form);
                sending(form, answers, sent -> tools.pageForms().send(act.step(), caseId, sent, actor));
            }
        }
    }

    private void complete(PlayAct act) {
        OpenTask task = task(act);
        Actor actor = tools.cast().of(task, act.role());
        OpenedForm form = openedForm(act);
        Map<String, Object> answers = answered(act, form);
        sending(form, answers, sent -> tools.door().complete(task.taskId(), sent, actor));
    }

    private Map<String, Object> answered(PlayAct act, OpenedForm form) {
        AnswerReferences references = references(form);
        impersonalActs.add(
                act.with(tools.invented().of(form.form(), act.answers(), references.named(form.data()), today)));
        return references.meant(act.answers());
    }

    /** The script as it may be kept, after {@link #replay}. */
    PlayScript impersonal() {
        return PlayScript.invented(impersonalRequest, impersonalActs);
    }

    /** Sends what the form opens with too, unless it hides that by now. */
    private void sending(OpenedForm form, Map<String, Object> answers, Consumer<Map<String, Object>> to) {
        Set<String> hidden = new HashSet<>();
        while (true) {
            try {
                tools.deployment().step(() -> {
                    to.accept(form.sent(answers, hidden));
                    return null;
                });
                return;
            } catch (FormRefused refused) {
                if (!hidden.addAll(form.opened(refused.errors(), answers))) {
                    throw refused;
                }
            }
        }
    }

    private void moveOn(PlayAct act) {
        impersonalActs.add(act);
        CaseTimer goal = timer(act);
        for (int fired = 0; fired < MOST_TIMERS; fired++) {
            List<CaseTimer> waiting = tools.timers().of(caseNumber);
            if (waiting.stream().noneMatch(one -> one.id().equals(goal.id()))) {
                return;
            }
            tools.timers().fire(waiting.get(0).id());
            tools.timers().runWaiting(caseNumber);
        }
        throw Rejection.conflict("play-runs-on");
    }

    private String name(PlayAct act) {
        return tools.texts().step(act.process(), act.step());
    }

    private CaseTimer timer(PlayAct act) {
        return tools.timers().of(caseNumber).stream()
                .filter(one ->
                        one.processKey().equals(act.process()) && one.stepId().equals(act.step()))
                .skip(act.nth())
                .findFirst()
                .orElseThrow(() -> Rejection.conflict("play-timer-gone", name(act)));
    }

    private OpenTask task(PlayAct act) {
        return openTasks().stream()
                .filter(one ->
                        one.processKey().equals(act.process()) && one.taskKey().equals(act.step()))
                .skip(act.nth())
                .findFirst()
                .orElseThrow(() -> Rejection.conflict("play-step-closed", name(act)));
    }

    /** In the order in which they were opened. */
    List<OpenTask> openTasks() {
        return caseId == null
                ? List.of()
                : tools.tasks().of(caseId).stream()
                        .sorted(Comparator.comparing(OpenTask::createdAt).thenComparing(OpenTask::taskId))
                        .toList();
    }

    /** The form of a step, or the request where none is named, with what it opens with; ids are named. */
    TaskForm form(PlayAct act, Locale locale) {
        TaskForm form = act == null ? startForm(locale) : opened(act, locale);
        Map<String, Object> data = new LinkedHashMap<>(form.data());
        FormModel model = tools.form(form.form());
        if (act == null) {
            data.putAll(PlayCast.client(Map.of(), new OpenedForm(model, data).keys()));
        }
        AnswerReferences references = new AnswerReferences(form.data(), today);
        if (!script.past().isNone()) {
            TaskForm opened = new TaskForm(form.task(), form.form(), data);
            Map<String, Object> filled =
                    new PastFormData(model).of(data, past(act, form.form().id()));
            data = tools.pageForms().fitting(opened, model, references.meant(filled));
        }
        return new TaskForm(form.task(), form.form(), references.named(data));
    }

    private Map<String, Object> past(PlayAct act, String formId) {
        String step = act == null ? formId : act.step();
        return script.past().at(step, formId, script.done(step));
    }

    private TaskForm opened(PlayAct act, Locale locale) {
        if (act.kind() == PlayAct.ActKind.FORM) {
            Actor actor = tools.cast().of(act.role() == null ? "caseworker" : act.role());
            return tools.pageForms().open(act.step(), caseId, actor, locale);
        }
        OpenTask task = task(act);
        return tools.door().open(task.taskId(), tools.cast().of(task, act.role()), locale);
    }

    private OpenedForm openedForm(PlayAct act) {
        TaskForm form = opened(act, Language.FIRST.locale());
        return new OpenedForm(tools.form(form.form()), form.data());
    }

    private AnswerReferences references(OpenedForm form) {
        return new AnswerReferences(form.data(), today);
    }

    List<CaseTimer> timers() {
        return caseNumber == null ? List.of() : tools.timers().of(caseNumber);
    }

    PlayProblem problem() {
        return problem;
    }

    PlayScript script() {
        return script;
    }

    /** Null where not even the request was taken. */
    String caseNumber() {
        return caseNumber;
    }
}
