package org.throughline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.engine.Forms;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.TaskForm;
import org.throughline.engine.TaskInfo;
import org.throughline.intake.Intakes;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Language;
import org.throughline.shared.MovableClock;
import org.throughline.shared.Rejection;

/**
 * Lives through the demo cases' last months, step by step in the order of time, through the same door as everybody: the
 * history that the demo shows is one that really happened, only with the clock set back.
 */
@Component
@Profile("demo")
class DemoHistory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final int MOST_TRIES = 8;

    private final Intakes intakes;
    private final TaskCompletion door;
    private final Forms forms;
    private final DemoTasks tasks;
    private final DemoStaff staff;
    private final DemoFamilies families;
    private final DemoSupports supports;
    private final MovableClock clock;
    private final Random random = new Random(20_260_312);
    private final DemoAnswers answers;
    private final List<String> unfinished = new ArrayList<>();

    DemoHistory(
            Intakes intakes,
            TaskCompletion door,
            Forms forms,
            DemoTasks tasks,
            DemoStaff staff,
            DemoFamilies families,
            DemoSupports supports,
            MovableClock clock) {
        this.intakes = intakes;
        this.door = door;
        this.forms = forms;
        this.tasks = tasks;
        this.staff = staff;
        this.families = families;
        this.supports = supports;
        this.clock = clock;
        this.answers = new DemoAnswers(clock, random);
    }

    /** @return the numbers of the cases that could not reach their target stage */
    List<String> live(int cases) {
        unfinished.clear();
        Instant now = clock.instant();
        tasks.watch(true);
        try {
            PriorityQueue<DemoCase> waiting = begin(cases, now);
            while (!waiting.isEmpty() && waiting.peek().nextAt().isBefore(now)) {
                DemoCase next = waiting.poll();
                clock.setOffset(Duration.between(now, next.nextAt()));
                if (step(next)) {
                    next.pause();
                    waiting.add(next);
                }
            }
        } finally {
            clock.setOffset(Duration.ZERO);
            tasks.watch(false);
        }
        return List.copyOf(unfinished);
    }

    private PriorityQueue<DemoCase> begin(int cases, Instant now) {
        List<DemoClient> clients = DemoClient.all();
        PriorityQueue<DemoCase> waiting = new PriorityQueue<>(Comparator.comparing(DemoCase::nextAt));
        for (int i = 0; i < Math.min(cases, clients.size()); i++) {
            waiting.add(new DemoCase(clients.get(i), i, now, random));
        }
        return waiting;
    }

    /** False once the case has reached its target stage. */
    private boolean step(DemoCase one) {
        try {
            if (one.number() == null) {
                one.opened(request(one));
                return tasks.of(one.number()).stream().noneMatch(task -> one.isAt(task.key()));
            }
            TaskInfo task = nextTask(one);
            if (task == null) {
                return false;
            }
            complete(one, task);
            return tasks.of(one.number()).stream().noneMatch(open -> one.isAt(open.key()));
        } catch (RuntimeException refused) {
            LOG.error("Demo case {} stays where it is", one.number(), refused);
            unfinished.add(String.valueOf(one.number()));
            return false;
        }
    }

    private TaskInfo nextTask(DemoCase one) {
        List<TaskInfo> open = tasks.of(one.number());
        return open.isEmpty() ? null : open.get(random.nextInt(open.size()));
    }

    private String request(DemoCase one) {
        Actor actor = staff.intake();
        String schema = forms.newest(Intakes.REQUEST_FORM).schema();
        Map<String, Object> data = forms.prefill(Intakes.REQUEST_FORM, null, actor);
        String[] number = new String[1];
        persist(schema, data, one, one.turns().who(), filled -> number[0] = intakes.request(filled, actor));
        return number[0];
    }

    private void complete(DemoCase one, TaskInfo task) {
        try {
            completeAs(staff.whoDoes(task, one.client()), one, task);
        } catch (Rejection ownWork) {
            if (ownWork.kind() != Rejection.RejectionKind.FORBIDDEN) {
                throw ownWork;
            }
            completeAs(staff.supervisorFor(task, one.client()), one, task);
        }
    }

    private void completeAs(Actor actor, DemoCase one, TaskInfo task) {
        TaskForm form = door.open(task.id(), actor, Language.FIRST.locale());
        Map<String, Object> turns = one.turns().next(task.key());
        staff.preferredWorker(one.client(), form.data()).ifPresent(worker -> turns.put("worker", worker));
        persist(form.form().schema(), form.data(), one, turns, filled -> door.complete(task.id(), filled, actor));
        if (one.isToBePictured(task.key())) {
            families.draw(one, actor);
            supports.enter(one, actor);
        }
    }

    /** Sends, and where a field turns out not to apply, leaves it out and sends again, as a person would. */
    private void persist(
            String schema,
            Map<String, Object> data,
            DemoCase one,
            Map<String, Object> turns,
            java.util.function.Consumer<Map<String, Object>> send) {
        List<String> left = new ArrayList<>();
        FormRefused last = null;
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                send.accept(answers.fill(schema, data, one.client(), turns, left));
                return;
            } catch (FormRefused refused) {
                last = refused;
                refused.errors().stream().map(FieldError::field).forEach(left::add);
            }
        }
        throw new IllegalStateException("A demo form cannot be filled: " + last.errors(), last);
    }
}
