package org.throughline.worklist.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.casefile.OpenTask;
import org.throughline.shared.Actor;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

/** Where a person goes on after a task: to the next one of the same case that is theirs to do, else to the desk. */
@Component
class NextTask {

    private final Worklist worklist;

    NextTask(Worklist worklist) {
        this.worklist = worklist;
    }

    NextPage after(OpenTask done, Actor actor) {
        return first(done, WorkScope.MINE, actor)
                .or(() -> first(done, WorkScope.TEAM, actor))
                .map(next -> new NextPage("/tasks/" + next.taskId(), true))
                .orElse(new NextPage("/work", false));
    }

    private Optional<OpenTask> first(OpenTask done, WorkScope workScope, Actor actor) {
        if (done.caseNumber() == null) {
            return Optional.empty();
        }
        return worklist.mostUrgent(done.caseNumber(), workScope, actor);
    }

    record NextPage(String path, boolean sameCase) {}
}
