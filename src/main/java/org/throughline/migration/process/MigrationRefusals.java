package org.throughline.migration.process;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.shared.Rejection;

/** Why a move failed, from what was thrown. */
final class MigrationRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationRefusals.class);

    /** PostgreSQL's words for: a lock was not got in time, two transactions wait for each other, both changed a row. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01", "40001");

    private MigrationRefusals() {}

    static MigrationRefusal of(Throwable thrown, String processInstanceId) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigrationRefused refused) {
                return refused.refusal();
            }
            if (cause instanceof Rejection rejection) {
                return ofRejection(rejection);
            }
            if (isBusy(cause)) {
                return MigrationRefusal.of(MigrationRefusal.BUSY);
            }
        }
        LOG.warn("Process {} could not be moved", processInstanceId, thrown);
        return MigrationRefusal.of("engine");
    }

    private static boolean isBusy(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof SQLException database && BUSY.contains(database.getSQLState());
    }

    private static MigrationRefusal ofRejection(Rejection rejection) {
        return new MigrationRefusal(
                "rejected",
                Stream.concat(
                                Stream.of("message:rejection." + rejection.code()),
                                Arrays.stream(rejection.args()).map(String::valueOf))
                        .toList());
    }
}
