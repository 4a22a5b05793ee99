package org.throughline.engine.identity;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.throughline.engine.StaffPort;

/** Staff, as the engine's identity service sees it: read-only. */
class StaffIdentityProvider implements ReadOnlyIdentityProvider {

    private final CommandExecutor executor;
    private final StaffPort staffPort;

    StaffIdentityProvider(CommandExecutor executor, StaffPort staffPort) {
        this.executor = executor;
        this.staffPort = staffPort;
    }

    @Override
    public User findUserById(String userId) {
        return staffPort.find(userId).map(StaffUserQuery::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new StaffUserQuery(executor, staffPort);
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new StaffUserQuery(executor, staffPort);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Accounts are not queried by SQL");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return userId != null && password != null && staffPort.passwordMatches(userId, password);
    }

    @Override
    public Group findGroupById(String groupId) {
        return createGroupQuery().groupId(groupId).singleResult();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new StaffGroupQuery(executor, staffPort);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new StaffGroupQuery(executor, staffPort);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor);
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(executor);
    }

    @Override
    public void flush() {
        // nothing is written
    }

    @Override
    public void close() {
        // nothing is held
    }
}
