package org.throughline.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.directory.domain.HsdsExportRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** The whole directory as a zip of HSDS 3.1.3 tables, but what is suspended. */
@Service
public class DirectoryExports {

    private final HsdsExportRepository tables;
    /** All tables as of one moment. */
    private final TransactionTemplate moment;

    DirectoryExports(HsdsExportRepository tables, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes table after table as they are read. The same directory makes the same bytes, also after it went through an import.
     *
     * @param out stays open
     * @throws Rejection forbidden for all but administrators
     */
    public void write(OutputStream out, Actor actor) {
        requireAdministrator(actor);
        moment.executeWithoutResult(status -> {
            try {
                tables.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** @throws Rejection forbidden for all but administrators */
    public static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("export-administrators-only");
        }
    }
}
