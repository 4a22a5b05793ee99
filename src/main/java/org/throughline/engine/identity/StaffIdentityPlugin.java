package org.throughline.engine.identity;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.StaffPort;

/** Makes staff the engine's only source of accounts. */
@Component
class StaffIdentityPlugin extends AbstractProcessEnginePlugin implements SessionFactory {

    private final ObjectProvider<StaffPort> staffPort;

    StaffIdentityPlugin(ObjectProvider<StaffPort> staffPort) {
        this.staffPort = staffPort;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(this);
        engine.setResourceAuthorizationProvider(new TaskAuthorizations());
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new StaffIdentityProvider(
                Context.getProcessEngineConfiguration().getCommandExecutorTxRequired(), staffPort.getObject());
    }
}
