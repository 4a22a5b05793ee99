package org.throughline.directory.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows out of JSON while they wait for their table's turn; they last for the transaction. */
public final class JsonStagingRepository {

    private final JdbcTemplate jdbc;

    JsonStagingRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param body a flat object whose values are texts */
    public record StagedJson(long line, String id, String body) {}

    public void open() {
        jdbc.execute("drop table if exists staged_json");
        jdbc.execute("create temp table staged_json (ord bigint, file int, line bigint, kind text, id text, body text)"
                + " on commit drop");
    }

    /** @param rows in the text format of COPY: ord, file, line, table, id, body */
    public void copy(CharSequence rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy staged_json from stdin", new StringReader(rows.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Once all are there. */
    public void ready() {
        jdbc.execute("create index on staged_json (kind, file)");
        jdbc.execute("analyze staged_json");
    }

    /** Each row once, those of one id together, as they came. */
    public void rows(int file, String table, Consumer<StagedJson> told) {
        jdbc.query(
                """
                select min(line), id, body from staged_json where kind = ? and file = ?
                group by id, body order by id, min(ord)""",
                row -> {
                    told.accept(new StagedJson(row.getLong(1), row.getString(2), row.getString(3)));
                },
                table,
                file);
    }
}
