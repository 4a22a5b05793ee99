package org.throughline.engine.webapp;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.engine.CaseVariables;
import org.throughline.shared.Role;
import org.throughline.shared.WritesAtStart;

/**
 * Who may use which web app. Tasklist is for everybody, with the filter "My work"; what it shows follows from the
 * permissions of each task. Cockpit and Admin are for administrators, who see there where cases stand and let a failed
 * job be tried again, and see neither tasks nor anybody's answers.
 */
@Component
@WritesAtStart
@ConditionalOnProperty(name = "throughline.camunda-webapps.enabled", matchIfMissing = true)
class WebappPermissions implements SmartInitializingSingleton {

    private static final String MY_WORK = "My work";
    private static final long LOCK = 7_240_002;

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    WebappPermissions(
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, i) -> true)
                    .list();
            everybody();
            administrators();
        });
    }

    private void everybody() {
        grant(Authorization.ANY, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Authorization.ANY, Resources.FILTER, myWork().getId(), Permissions.READ);
    }

    private void administrators() {
        String group = Role.ADMINISTRATOR.id();
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(group, Resources.APPLICATION, "admin", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
        for (Resource readable : new Resource[] {
            Resources.DECISION_DEFINITION,
            Resources.DECISION_REQUIREMENTS_DEFINITION,
            Resources.DEPLOYMENT,
            Resources.BATCH,
            Resources.USER,
            Resources.GROUP,
            Resources.AUTHORIZATION
        }) {
            grant(group, readable, Authorization.ANY, Permissions.READ);
        }
        grant(group, Resources.SYSTEM, Authorization.ANY, SystemPermissions.READ);
    }

    private Filter myWork() {
        Filter found = filters.createFilterQuery().filterName(MY_WORK).singleResult();
        if (found != null) {
            return found;
        }
        Filter filter = filters.newTaskFilter(MY_WORK);
        filter.setQuery(tasks.createTaskQuery().orderByDueDate().asc());
        filter.setProperties(Map.of(
                "variables", List.of(Map.of("name", CaseVariables.CASE_NUMBER, "label", "Case")), "refresh", false));
        return filters.saveFilter(filter);
    }

    /**
     * Gives exactly these permissions: those that an earlier version gave besides are taken away.
     *
     * @param to a group, or {@link Authorization#ANY} for every person signed in
     */
    private void grant(String to, Resource resource, String id, Permission... permissions) {
        boolean everybody = to.equals(Authorization.ANY);
        var present = authorizations
                .createAuthorizationQuery()
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(everybody ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT);
        Authorization authorization = (everybody ? present : present.groupIdIn(to))
                .list().stream().findFirst().orElseGet(() -> created(to, resource, id));
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    private Authorization created(String to, Resource resource, String id) {
        boolean everybody = to.equals(Authorization.ANY);
        Authorization authorization =
                authorizations.createNewAuthorization(everybody ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT);
        if (!everybody) {
            authorization.setGroupId(to);
        }
        authorization.setResource(resource);
        authorization.setResourceId(id);
        return authorization;
    }
}
