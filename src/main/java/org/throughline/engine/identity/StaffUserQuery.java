package org.throughline.engine.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.throughline.engine.StaffPort;
import org.throughline.engine.StaffPort.Worker;

/** The engine's user query over the active accounts. */
class StaffUserQuery extends UserQueryImpl {

    private final transient StaffPort staffPort;

    StaffUserQuery(CommandExecutor executor, StaffPort staffPort) {
        super(executor);
        this.staffPort = staffPort;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found(context).count();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        Stream<User> users =
                found(context).sorted(Comparator.comparing(Worker::username)).map(StaffUserQuery::user);
        return page == null
                ? users.toList()
                : users.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    private Stream<Worker> found(CommandContext context) {
        return ShownStaff.named(getId(), staffPort, context).filter(matches());
    }

    private Predicate<Worker> matches() {
        Set<String> named = getFirstNameLike() == null && getLastNameLike() == null
                ? null
                : staffPort.namedLike(getFirstNameLike(), getLastNameLike());
        return worker -> (getIds() == null || Arrays.asList(getIds()).contains(worker.username()))
                && (getFirstName() == null || getFirstName().equals(worker.firstName()))
                && (getLastName() == null || getLastName().equals(worker.lastName()))
                && (getEmail() == null || getEmail().equals(worker.email()))
                && (named == null || named.contains(worker.username()))
                && SqlLike.matches(getEmailLike(), worker.email())
                && (getGroupId() == null || worker.groups().contains(getGroupId()))
                && getTenantId() == null;
    }

    static User user(Worker worker) {
        UserEntity user = new UserEntity(worker.username());
        user.setFirstName(worker.firstName());
        user.setLastName(worker.lastName());
        user.setEmail(worker.email());
        return user;
    }
}
