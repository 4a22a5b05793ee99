package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.directory.DirectoryDatabase.ADMINISTRATOR;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** Codes by which publishers file services tell their needs, as administrators say what codes mean. */
class TermFactsTest {

    private DirectoryDatabase directory;

    @BeforeEach
    void directory() throws IOException {
        directory = DirectoryDatabase.empty();
        directory.load(
                ImportZip.of(Map.of("services.csv", """
                        id,name,description
                        1,Harvest,Legal help and lawyers for tenants
                        2,Both,A place
                        3,Lawyers,Legal aid by attorneys
                        4,Open,A place
                        """, "taxonomy.csv", """
                        id,name
                        BD-1800.2000,Pantries
                        BH-1800,Beds
                        BH-1800.8500,More beds
                        YS-2000,Women
                        YB-8000,Older people
                        102-04,Pantry
                        """, "services_taxonomy.csv", """
                        id,service_id,taxonomy_id
                        1,1,BD-1800.2000
                        2,1,YS-2000
                        3,1,YB-8000
                        4,2,BD-1800.2000
                        5,2,BH-1800
                        6,2,BH-1800.8500
                        7,4,102-04
                        """)), "test");
    }

    @Test
    void theTermsDecideTheNeedAndTheWordsOnlyWhereThereIsNone() {
        assertThat(needs("1")).containsExactly("food");
        assertThat(needs("3")).containsExactly("legal");
        assertThat(needs("4")).containsExactly("food");
    }

    @Test
    void theNeedOfMostTermsIsTheMainOneAndTheOthersAreKept() {
        assertThat(needs("2")).containsExactly("housing", "food");
    }

    @Test
    void populationCodesSayWhomAServiceIsFiledFor() {
        Map<String, Object> filed = directory.jdbc.queryForMap(
                "select filed_sex, filed_minimum_age from directory_entry e join directory_service s"
                        + " on s.id = e.service_id where s.source_key = '1'");
        assertThat(filed).containsEntry("filed_sex", "female").containsEntry("filed_minimum_age", 60);
    }

    @Test
    void aChangeIsTakenOverToAllServicesAtOnceAndKeptWithWhoMadeIt() {
        assertThat(directory.meanings.save("BD-1800", "need", "income", ADMINISTRATOR))
                .isEqualTo(2);
        assertThat(needs("1")).containsExactly("income");
        assertThat(needs("2")).containsExactly("housing", "income");
        assertThat(directory.meanings.remove("BD-1800", "need", ADMINISTRATOR)).isEqualTo(2);
        assertThat(needs("1")).containsExactly("food");
        assertThat(directory.meanings.save("BD", "need", "none", ADMINISTRATOR)).isEqualTo(2);
        assertThat(needs("1"))
                .as("what its words say, as nothing is filed any more")
                .contains("legal");
        assertThat(directory.meanings.history(10, null, ADMINISTRATOR).items())
                .extracting(TermFactChange::code, TermFactChange::from, TermFactChange::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("BD", "food", "none"),
                        org.assertj.core.groups.Tuple.tuple("BD-1800", "income", null),
                        org.assertj.core.groups.Tuple.tuple("BD-1800", null, "income"));
    }

    @Test
    void aSecondImportFindsWhatTheChangeMade() {
        directory.meanings.save("BH", "need", "disability", ADMINISTRATOR);
        assertThat(directory
                        .services
                        .search(new ServiceQuery(null, "disability", null, null, null, 10, null))
                        .items())
                .extracting(ServiceRow::name)
                .containsExactly("Both");
        assertThat(directory
                        .services
                        .search(new ServiceQuery("disability", null, null, null, null, 10, null))
                        .items())
                .extracting(ServiceRow::name)
                .containsExactly("Both");
    }

    @Test
    void whatMeansNothingIsRefused() {
        for (List<String> wrong : List.of(
                List.of("", "need", "food"),
                List.of("BD", "colour", "food"),
                List.of("BD", "need", "fun"),
                List.of("YB", "minimum-age", "151"),
                List.of("YS", "sex", "x"),
                List.of("a b", "need", "food"))) {
            assertThatThrownBy(() -> directory.meanings.save(wrong.get(0), wrong.get(1), wrong.get(2), ADMINISTRATOR))
                    .as(wrong.toString())
                    .isInstanceOf(Rejection.class);
        }
        Actor worker = new Actor("worker", "W", Set.of("caseworker"), Set.of());
        assertThatThrownBy(() -> directory.meanings.save("BD", "need", "food", worker))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> directory.meanings.remove("ZZ", "need", ADMINISTRATOR))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void theTableIsAskedOnceAMatch() {
        int before = directory.decisions.evaluations();
        ServiceMatches found =
                directory.services.match(new MatchQuery("food", "pantry", MatchFacts.UNKNOWN, Set.<UUID>of(), 10));
        assertThat(found.found()).isNotEmpty();
        assertThat(directory.decisions.evaluations()).isEqualTo(before + 1);
    }

    private List<String> needs(String key) {
        return List.of(directory.jdbc.queryForObject(
                "select e.needs from directory_entry e join directory_service s on s.id = e.service_id"
                        + " where s.source_key = ?",
                (row, n) -> (String[]) row.getArray(1).getArray(),
                key));
    }
}
