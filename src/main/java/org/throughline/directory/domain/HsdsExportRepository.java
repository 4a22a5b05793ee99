package org.throughline.directory.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Json;

/** The tables of the directory as a tabular data package (its specification: <i>Tabular Data Package</i>, Frictionless Data). */
@Repository
public class HsdsExportRepository {

    private static final String VERSION = "3.1.3";
    /** Nobody asks when an entry of the zip was written, and the same content shall be the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final JdbcTemplate jdbc;
    private final ObjectMapper json = Json.mapper();

    public HsdsExportRepository(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** @param out stays open */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        begin(zip, "datapackage.json");
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(description()));
        zip.closeEntry();
        for (HsdsEntity entity : HsdsEntity.values()) {
            begin(zip, entity.file() + ".csv");
            copy(entity, zip);
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void copy(HsdsEntity entity, ZipOutputStream zip) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (" + entity.select() + ") to stdout (format csv, header)", left(zip));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                if (e.getCause() instanceof IOException gone) {
                    throw new UncheckedIOException(gone);
                }
                throw e;
            }
        });
    }

    /** What is closed while the next table waits. */
    private static OutputStream left(ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void flush() {
                // once, at the end
            }

            @Override
            public void close() {
                // the zip goes on
            }
        };
    }

    private ObjectNode description() {
        ObjectNode described = json.createObjectNode();
        described.put("profile", "tabular-data-package");
        described.put("name", "human-services-directory");
        described.put("title", "Human Services Data Specification");
        described.put("version", VERSION);
        described.put("homepage", "https://docs.openreferral.org/");
        ArrayNode resources = described.putArray("resources");
        for (HsdsEntity entity : HsdsEntity.values()) {
            ObjectNode resource = resources.addObject();
            resource.put("name", entity.file());
            resource.put("path", entity.file() + ".csv");
            resource.put("profile", "tabular-data-resource");
            resource.put("format", "csv");
            resource.put("mediatype", "text/csv");
            resource.put("encoding", "utf-8");
            describe(entity, resource.putObject("schema"));
        }
        return described;
    }

    private static void describe(HsdsEntity entity, ObjectNode schema) {
        ArrayNode fields = schema.putArray("fields");
        fields.addObject().put("name", "id").put("type", "string").put("format", "uuid");
        entity.columns()
                .forEach(column -> fields.addObject().put("name", column.name()).put("type", "string"));
        schema.put("primaryKey", "id");
    }
}
