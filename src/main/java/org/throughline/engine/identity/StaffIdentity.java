package org.throughline.engine.identity;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.Workforce;

/** Makes staff the engine's only source of accounts. */
@Component
class StaffIdentity extends AbstractProcessEnginePlugin implements SessionFactory {

    private final ObjectProvider<Workforce> workforce;

    StaffIdentity(ObjectProvider<Workforce> workforce) {
        this.workforce = workforce;
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
                Context.getProcessEngineConfiguration().getCommandExecutorTxRequired(), workforce.getObject());
    }
}
