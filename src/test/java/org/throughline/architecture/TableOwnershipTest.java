package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.architecture.SqlReader.Mention;
import org.throughline.architecture.SqlReader.Use;
import org.throughline.architecture.TableOwners.Migration;

/**
 * A table has one owner. Nobody else's SQL names it, but for views that the owner publishes under a name that begins
 * {@code published_}. Others ask the owner's use cases. A new foreign key may not leave the module either: its target
 * could never be moved, archived or deleted without the other.
 */
class TableOwnershipTest {

    private static final Path SOURCES = Path.of("src/main/java/org/throughline");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern OF_THE_ENGINE = Pattern.compile("\\bact_(?:ge|hi|id|re|ru)_\\w+");

    /** Backups and the separation of roles read PostgreSQL's catalogs, whatever tables these list. */
    private static final Set<String> READ_CATALOGS = Set.of("backup", "database");

    /** Landed before the rule, with checksums that must stay: foreign keys, two indexes and a view that is gone. */
    private static final Map<String, Set<String>> BEFORE_THE_RULE = Map.of(
            "V0601__casefile.sql", Set.of("worker", "team"),
            "V0801__intake.sql", Set.of("case_file"),
            "V0802__intake_draft.sql", Set.of("person"),
            "V0820__client_link.sql", Set.of("case_file", "person"),
            "V1101__referral.sql", Set.of("directory_service"),
            "V1301__closure.sql", Set.of("plan_goal"),
            "V1401__safety.sql", Set.of("case_file"),
            "V1801__insight.sql", Set.of("act_hi_actinst", "act_hi_taskinst", "act_hi_procinst"),
            "V1901__redesign.sql", Set.of("work_item"));

    @Test
    void everyTableBelongsToAModule() throws IOException {
        assertThat(owners().all()).hasSizeGreaterThan(80).allSatisfy((table, owner) -> assertThat(
                        SOURCES.resolve(owner))
                .as("module %s, owner of %s", owner, table)
                .isDirectory());
    }

    @Test
    void noModuleNamesAForeignTable() throws IOException {
        Map<Path, List<String>> texts = JavaTexts.below(SOURCES);
        assertThat(texts).hasSizeGreaterThan(1000);
        assertThat(foreignIn(texts, owners())).isEmpty();
    }

    @Test
    void noMigrationNamesAForeignTable() throws IOException {
        List<Migration> migrations = TableOwners.migrations(MIGRATIONS);
        assertThat(migrations).hasSizeGreaterThan(30);
        assertThat(foreignIn(migrations, BEFORE_THE_RULE)).isEmpty();
    }

    @Test
    void everyExemptionIsNeeded() throws IOException {
        List<Migration> migrations = TableOwners.migrations(MIGRATIONS);
        Set<String> needed = new HashSet<>(foreignIn(migrations, Map.of()));
        Set<String> stated = new HashSet<>();
        BEFORE_THE_RULE.forEach((file, tables) -> tables.forEach(table -> stated.add(file + ": " + table)));
        assertThat(needed).isEqualTo(stated);
    }

    @Test
    void onlyTheModulesThatMayDoReadCatalogs() throws IOException {
        TableOwners owners = owners();
        Set<String> readers = JavaTexts.below(SOURCES).entrySet().stream()
                .filter(file -> file.getValue().stream()
                        .flatMap(text -> named(text, owners))
                        .anyMatch(TableOwnershipTest::isCatalog))
                .map(file -> module(file.getKey()))
                .collect(Collectors.toSet());
        assertThat(readers).isEqualTo(READ_CATALOGS);
    }

    @Test
    void aForeignTableIsFoundWhereverASourceNamesIt(@TempDir Path folder) throws IOException {
        Path module = Files.createDirectories(folder.resolve("closure"));
        Files.writeString(module.resolve("Sources.java"), """
                class Sources {
                    // select a from worker
                    String fine = "select worker, team from case_closing where note is distinct from team";
                    String together = "select a" + column + " from "
                            + "worker where id = 1";
                    String constant = " left join team t on t.id = c.team";
                    String block = \"""
                            update case_file
                            set stage = 'closure'
                            \""";
                    String engine = table ? "act_ru_task" : "case_closing";
                    String bare = "plan_goal";
                    String catalog = "select relname from pg_class";
                    String schema = "select table_name from information_schema.tables";
                }
                """);
        assertThat(foreignIn(JavaTexts.below(module), owners()))
                .extracting(problem -> problem.replaceFirst("^.*: ", ""))
                .containsExactlyInAnyOrder(
                        "worker", "team", "case_file", "act_ru_task", "plan_goal", "pg_class", "information_schema");
    }

    @Test
    void aTableMayBeGivenAwayByItsOwnerAlone() {
        Migration created = new Migration("casefile", "V1__a.sql", "create table note (id uuid primary key)");
        Migration given = new Migration("casefile", "V2__b.sql", "comment on table note is 'Owned by contacts.'");
        Migration stolen = new Migration("closure", "V2__b.sql", "comment on table note is 'Owned by closure.'");
        Migration used = new Migration("contacts", "V3__c.sql", "alter table note add column at timestamptz");
        Migration joined = new Migration("contacts", "V3__c.sql", "create table call (note uuid references note)");
        Migration foreignKey = new Migration("closure", "V4__d.sql", "create table a (note uuid references note)");
        assertThat(foreignIn(List.of(created, given, used, joined), Map.of())).isEmpty();
        assertThat(foreignIn(List.of(created, stolen), Map.of())).containsExactly("V2__b.sql: note");
        assertThat(foreignIn(List.of(created, used), Map.of())).containsExactly("V3__c.sql: note");
        assertThat(foreignIn(List.of(created, given, foreignKey), Map.of())).containsExactly("V4__d.sql: note");
    }

    private static TableOwners owners() throws IOException {
        TableOwners owners = new TableOwners();
        TableOwners.migrations(MIGRATIONS).forEach(owners::run);
        return owners;
    }

    private static List<String> foreignIn(List<Migration> migrations, Map<String, Set<String>> exempt) {
        TableOwners owners = new TableOwners();
        List<String> found = new ArrayList<>();
        for (Migration migration : migrations) {
            Set<String> own = new HashSet<>(exempt.getOrDefault(migration.name(), Set.of()));
            Set<Mention> mentions = SqlReader.read(migration.sql());
            mentions.stream()
                    .filter(mention -> mention.use() == Use.CREATES)
                    .map(Mention::table)
                    .forEach(own::add);
            mentions.stream()
                    .map(Mention::table)
                    .filter(table -> !own.contains(table) && owners.isForeign(table, migration.module()))
                    .distinct()
                    .map(table -> migration.name() + ": " + table)
                    .forEach(found::add);
            owners.run(migration);
        }
        return found;
    }

    private static List<String> foreignIn(Map<Path, List<String>> texts, TableOwners owners) {
        List<String> found = new ArrayList<>();
        texts.forEach((file, inFile) -> {
            String module = module(file);
            inFile.stream()
                    .flatMap(text -> named(text, owners))
                    .filter(name -> isForbidden(name, module, owners))
                    .distinct()
                    .map(name -> file.getFileName() + ": " + name)
                    .forEach(found::add);
        });
        return found;
    }

    /** In the places of SQL; the engine's anywhere; and a bare name, which code may put together with SQL. */
    private static Stream<String> named(String text, TableOwners owners) {
        Stream<String> bare = text.contains("_") && owners.of(text) != null ? Stream.of(text) : Stream.empty();
        return Stream.of(
                        SqlReader.read(text).stream().map(Mention::table),
                        OF_THE_ENGINE
                                .matcher(text.toLowerCase(java.util.Locale.ROOT))
                                .results()
                                .map(found -> found.group()),
                        bare)
                .flatMap(names -> names);
    }

    private static boolean isForbidden(String name, String module, TableOwners owners) {
        return owners.isForeign(name, module) || isCatalog(name) && !READ_CATALOGS.contains(module);
    }

    private static boolean isCatalog(String name) {
        return name.startsWith("pg_") || name.equals("information_schema");
    }

    private static String module(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path root = SOURCES.toAbsolutePath();
        return folder.startsWith(root) && !folder.equals(root)
                ? root.relativize(folder).getName(0).toString()
                : folder.getFileName().toString();
    }
}
