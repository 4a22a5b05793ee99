package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.throughline.directory.domain.EntryRepository;

/** Entries that an earlier version of the program made are made again after an upgrade, without an import. */
class EntryRenewalTest {

    private static final String ALL = "select to_jsonb(e)::text from directory_entry e order by service_id";

    private DirectoryDatabase directory;
    private EntryRenewal renewal;

    private static EntryRenewal renewal(DirectoryDatabase directory) {
        return new EntryRenewal(
                new EntryRepository(directory.jdbc), new DataSourceTransactionManager(directory.jdbc.getDataSource()));
    }

    @BeforeEach
    void start() throws IOException {
        directory = DirectoryDatabase.empty();
        renewal = renewal(directory);
        StringBuilder services = new StringBuilder("id,organization_id,name,description,fees\n");
        for (int n = 0; n < 1_200; n++) {
            services.append(n).append(",1,Pantry ").append(n).append(",Food for women veterans,Free\n");
        }
        directory.load(
                ImportZip.of(Map.of(
                        "organizations.csv", "id,name\n1,Hope House\n",
                        "locations.csv", "id,name,latitude,longitude\n1,Main House,25.77,-80.2\n",
                        "physical_addresses.csv",
                                "id,location_id,address_1,city,state_province,postal_code\n1,1,1 Elm St,Miami,FL,33130\n",
                        "services_at_location.csv", "id,service_id,location_id\n1,7,1\n",
                        "services.csv", services.toString())),
                "test");
    }

    @Test
    void whatAnEarlierVersionDidNotReadIsThereAfterwardsWithoutAnImport() {
        List<String> imported = directory.jdbc.queryForList(ALL, String.class);
        directory.jdbc.update("""
                update directory_entry set made_by = 0, sex = null, veterans = false, free = false, points = '{}',
                    regions = '{}', postal_codes = '{}', spoken_needs = '{}', document = ''""");
        assertThat(directory.care.outdated(DirectoryDatabase.ADMINISTRATOR)).isEqualTo(1_200);
        renewal.run();
        assertThat(directory.jdbc.queryForList(ALL, String.class)).isEqualTo(imported);
        assertThat(directory.care.outdated(DirectoryDatabase.ADMINISTRATOR)).isZero();
        assertThat(imported.toString()).contains("\"free\": true", "25.77");
    }

    @Test
    void aDatabaseFromBeforeMatchesWereReadMatchesByThemAfterAnUpgrade() {
        JdbcTemplate jdbc = DirectoryDatabase.earlier("2441");
        jdbc.update("""
                insert into directory_service (id, source, source_key, row_hash, name, description, status, fees) values (
                    '00000000-0000-0000-0000-000000000007', 'old', '7', 'x', 'Meals for veterans',
                    'Meals, only for women', 'active', 'Free')""");
        jdbc.update("""
                insert into directory_entry (service_id, sort_name, needs, places, place_keys, languages, language_keys, words,
                    document)
                values ('00000000-0000-0000-0000-000000000007', 'meals for veterans', '{food}', '{}', '{}', '{}', '{}',
                    'meals for veterans', '')""");
        DirectoryDatabase upgraded = DirectoryDatabase.upgraded();
        renewal(upgraded).run();
        assertThat(
                        upgraded.jdbc.queryForMap(
                                "select veterans, free, spoken_needs::text as spoken, place_keys::text as near from directory_entry"))
                .isEqualTo(Map.of("veterans", true, "free", true, "spoken", "{food}", "near", "{*}"));
    }

    @Test
    void whatSomebodyHasWrittenMeanwhileIsLeftAlone() {
        directory.jdbc.update("update directory_entry set phone = '305-555-0100'");
        directory.jdbc.update(
                "update directory_entry set made_by = 0 where sort_name <> (select min(sort_name) from directory_entry)");
        renewal.run();
        assertThat(directory.jdbc.queryForObject(
                        "select count(*) from directory_entry where phone is not null", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void itGivesWayToWhoeverWritesAnEntryAndGoesOnAfterwards() throws Exception {
        directory.jdbc.update("update directory_entry set made_by = 0");
        try (var other = directory.jdbc.getDataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeUpdate("update directory_entry set phone = 'written'");
            Thread worker = new Thread(renewal::run);
            worker.start();
            worker.join(1_000);
            assertThat(worker.isAlive()).as("it waits").isTrue();
            other.commit();
            worker.join(30_000);
            assertThat(worker.isAlive()).isFalse();
        }
        assertThat(directory.care.outdated(DirectoryDatabase.ADMINISTRATOR)).isZero();
    }
}
