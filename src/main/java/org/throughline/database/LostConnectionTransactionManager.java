package org.throughline.database;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.throughline.shared.DatabaseOutage;
import org.throughline.shared.OutcomeUnknown;

/**
 * Distinguishes the two ends of a lost connection: before the commit nothing is done, and the caller gets what
 * happened then; while the commit is answered nobody knows, and the caller gets that answer.
 */
final class LostConnectionTransactionManager extends JdbcTransactionManager {

    LostConnectionTransactionManager(DataSource database) {
        super(database);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus transaction) {
        try {
            super.doCommit(transaction);
        } catch (RuntimeException e) {
            if (!transaction.isReadOnly() && DatabaseOutage.endsSession(e)) {
                throw new OutcomeUnknown(e);
            }
            throw e;
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus transaction) {
        try {
            super.doRollback(transaction);
        } catch (RuntimeException e) {
            // a session that is gone was rolled back by the server; the failure before it is what counts
            if (!DatabaseOutage.endsSession(e)) {
                throw e;
            }
        }
    }
}
