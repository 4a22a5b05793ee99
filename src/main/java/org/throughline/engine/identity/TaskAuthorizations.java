package org.throughline.engine.identity;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * Who sees a task in Tasklist: its assignee alone; its groups only while nobody has it. What the engine does by itself
 * never takes a permission away again, so that people would keep seeing what once was theirs.
 */
class TaskAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String former, String assignee) {
        if (former != null && !former.equals(assignee)) {
            withdraw(existing(task, former, null));
        }
        if (assignee == null) {
            return groups(task).stream()
                    .flatMap(group -> List.of(createOrUpdateAuthorizationsByGroupId(task, group)).stream())
                    .toArray(AuthorizationEntity[]::new);
        }
        groups(task).forEach(group -> withdraw(existing(task, null, group)));
        return super.newTaskAssignee(task, former, assignee);
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return task.getAssignee() == null ? super.newTaskGroupIdentityLink(task, groupId, type) : null;
    }

    /** A task that ends takes all its permissions along at once. */
    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (((TaskEntity) task).isDeleted()) {
            return null;
        }
        AuthorizationEntity found = existing(task, null, groupId);
        return found == null ? null : new AuthorizationEntity[] {found};
    }

    /** Of a task that this very command makes nothing is stored yet. */
    @Override
    protected AuthorizationEntity getGrantAuthorization(
            String resourceId, String userId, String groupId, Resource resource) {
        return resource == TASK && isNew(resourceId)
                ? null
                : super.getGrantAuthorization(resourceId, userId, groupId, resource);
    }

    private static boolean isNew(String taskId) {
        DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
        TaskEntity task = entities.getCachedEntity(TaskEntity.class, taskId);
        return task != null && entities.getDbEntityCache().isTransient(task);
    }

    private AuthorizationEntity existing(Task task, String userId, String groupId) {
        return getGrantAuthorization(task.getId(), userId, groupId, TASK);
    }

    private static void withdraw(AuthorizationEntity authorization) {
        if (authorization != null) {
            Context.getCommandContext()
                    .getTaskManager()
                    .deleteDefaultAuthorizations(new AuthorizationEntity[] {authorization});
        }
    }

    private static List<String> groups(Task task) {
        List<String> groups = new ArrayList<>();
        Set<IdentityLink> candidates = ((TaskEntity) task).getCandidates();
        candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .forEach(groups::add);
        return groups;
    }
}
