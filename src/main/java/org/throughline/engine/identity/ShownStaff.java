package org.throughline.engine.identity;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.throughline.engine.StaffPort;
import org.throughline.engine.StaffPort.Worker;
import org.throughline.engine.client.EngineClient;

/** The accounts that a query may find: for a client of the engine, those that the pages would show them. */
final class ShownStaff {

    private ShownStaff() {}

    /** @param username the one account asked for, or null for all */
    static Stream<Worker> named(String username, StaffPort staffPort, CommandContext context) {
        String client = client(context);
        if (client != null) {
            return staffPort.shownTo(client).stream()
                    .filter(worker -> username == null || worker.username().equals(username));
        }
        return username == null ? staffPort.all().stream() : staffPort.find(username).stream();
    }

    private static String client(CommandContext context) {
        String known = context.getAuthenticatedUserId();
        return known == null ? EngineClient.served() : known;
    }
}
