package org.throughline.engine.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.throughline.engine.StaffPort;

/** The engine's group query over roles and roles within teams. */
class StaffGroupQuery extends GroupQueryImpl {

    private final transient StaffPort staffPort;

    StaffGroupQuery(CommandExecutor executor, StaffPort staffPort) {
        super(executor);
        this.staffPort = staffPort;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found(context).count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        Stream<Group> groups = found(context).map(StaffGroupQuery::group);
        return page == null
                ? groups.toList()
                : groups.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    private Stream<String> found(CommandContext context) {
        return ShownStaff.named(getUserId(), staffPort, context)
                .flatMap(worker -> worker.groups().stream())
                .distinct()
                .filter(this::matches)
                .sorted();
    }

    private boolean matches(String group) {
        return (getId() == null || getId().equals(group))
                && (getIds() == null || Arrays.asList(getIds()).contains(group))
                && (getName() == null || getName().equals(group))
                && SqlLike.matches(getNameLike(), group)
                && getTenantId() == null;
    }

    static Group group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        group.setType(id.contains("@") ? "team" : "role");
        return group;
    }
}
