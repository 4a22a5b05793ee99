package org.throughline.engine.client;

import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/** What Cockpit asks by queries of its own: never by a variable's value, never without a person signed in. */
@Component
public class CockpitCommands {

    private final IdentityService identity;

    CockpitCommands(IdentityService identity) {
        this.identity = identity;
    }

    public void check(Command<?> command) {
        if (EngineClient.username(identity) == null) {
            throw new ClientRefusal("Sign in");
        }
        var fields = new DirectFieldAccessor(command);
        if (fields.isReadableProperty("queryParameter")) {
            Object query = fields.getPropertyValue("queryParameter");
            VariableReads.refuseIf(query != null && hasConditions(new DirectFieldAccessor(query)));
        }
    }

    private static boolean hasConditions(DirectFieldAccessor query) {
        return query.isReadableProperty("variables")
                && query.getPropertyValue("variables") instanceof Collection<?> conditions
                && !conditions.isEmpty();
    }
}
