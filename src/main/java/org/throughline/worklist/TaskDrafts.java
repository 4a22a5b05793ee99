package org.throughline.worklist;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.drafts.DraftBase;
import org.throughline.drafts.DraftGuard;
import org.throughline.drafts.FormDraft;
import org.throughline.drafts.FormDrafts;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/** What a person has typed into a task's form so far. Kept for that person and that task only, cleared on completion. */
@Service
@Transactional
public class TaskDrafts {

    private static final String BEGIN = "/tasks/";
    private static final String END = "/complete";

    private final Worklist worklist;
    private final FormDrafts drafts;

    TaskDrafts(Worklist worklist, FormDrafts drafts) {
        this.worklist = worklist;
        this.drafts = drafts;
    }

    /** @return the new revision. Rejections: not found {@code task-unknown}; as {@link FormDrafts#save}. */
    public long save(String taskId, FormAnswers answers, DraftBase base, Actor actor) {
        worklist.require(taskId, actor);
        return drafts.save(form(taskId), answers, base, actor);
    }

    @Transactional(readOnly = true)
    public Optional<FormDraft> find(String taskId, Actor actor) {
        return drafts.find(form(taskId), actor);
    }

    /** The task is done, or gone. */
    public void forget(String taskId) {
        drafts.forget(form(taskId));
    }

    private static String form(String taskId) {
        return BEGIN + taskId + END;
    }

    /** A task's form is open to whom the work list shows the task. */
    @Service
    static class OpenTasks implements DraftGuard {

        private final Worklist worklist;

        OpenTasks(Worklist worklist) {
            this.worklist = worklist;
        }

        @Override
        public boolean isClosed(String form, Actor actor) {
            return form.startsWith(BEGIN)
                    && worklist.find(form.substring(BEGIN.length()).replaceFirst("/.*", ""), actor)
                            .isEmpty();
        }
    }
}
