package org.throughline.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** An invented directory of any size: for each service seven rows in as many tables, and one organization for 200 of them. */
final class ManyServices {

    /** A table, its heading and the row of a number. */
    record Table(String name, String columns, IntFunction<String> row) {}

    private static final List<String> WORK =
            List.of("Food pantry", "Shelter", "Legal clinic", "Job training", "Counseling");
    private static final List<String> TOWNS = List.of("Miami", "Homestead", "Hialeah", "Key West", "Doral");
    private static final List<String> SPOKEN = List.of("English", "Spanish", "Haitian Creole", "Portuguese");

    static final List<Table> TABLES = List.of(
            new Table("locations", "id,name", n -> "L" + n + ",House " + n),
            new Table(
                    "services",
                    "id,organization_id,name,description",
                    n -> "S%d,O%d,%s %d,\"Help for people in %s, by appointment\""
                            .formatted(n, n / 200, WORK.get(n % 5), n, TOWNS.get(n % 5))),
            new Table("services_at_location", "id,service_id,location_id", n -> "P%d,S%d,L%d".formatted(n, n, n)),
            new Table(
                    "physical_addresses",
                    "id,location_id,address_1,city,state_province,postal_code",
                    n -> "A%d,L%d,%d Main Street,%s,FL,%05d".formatted(n, n, n, TOWNS.get(n % 5), 33000 + n % 200)),
            new Table("phones", "id,service_id,number", n -> "T%d,S%d,305-555-%04d".formatted(n, n, n % 10_000)),
            new Table("schedules", "id,service_id,weekday,opens_at,closes_at", n -> "H%d,S%d,%d,09:00,17:00"
                    .formatted(n, n, 1 + n % 5)),
            new Table("languages", "id,service_id,language", n -> "G%d,S%d,%s".formatted(n, n, SPOKEN.get(n % 4))));

    private ManyServices() {}

    /** Writes so many services into a new folder. */
    static Path folder(int services) {
        return folder(services, TABLES);
    }

    /** The same with one of the tables told otherwise. */
    static Path folder(int services, Table other) {
        return folder(
                services,
                TABLES.stream()
                        .map(table -> table.name().equals(other.name()) ? other : table)
                        .toList());
    }

    private static Path folder(int services, List<Table> tables) {
        try {
            Path folder = Files.createTempDirectory("many-services");
            write(folder, new Table("organizations", "id,name", n -> "O" + n + ",Agency " + n), services / 200);
            for (Table table : tables) {
                write(folder, table, services);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, Table table, int rows) throws IOException {
        try (Writer file = Files.newBufferedWriter(folder.resolve(table.name() + ".csv"))) {
            file.write(table.columns() + "\n");
            for (int n = 0; n < rows; n++) {
                file.write(table.row().apply(n) + "\n");
            }
        }
    }
}
