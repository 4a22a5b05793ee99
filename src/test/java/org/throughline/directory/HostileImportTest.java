package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** Files that are broken, or mean harm. */
class HostileImportTest {

    private static final String ORGANIZATIONS = "id,name\n1,Hope House\n";

    private DirectoryDatabase directory;

    @BeforeEach
    void start() {
        directory = DirectoryDatabase.empty();
    }

    @Test
    void brokenRowsAreSetAsideWithFileLineAndReasonAndTheRestIsKept() throws IOException {
        ImportReport report = load(
                Map.of(
                        "organizations.csv", "id,name\n1,Hope House\n1,Twice\n2,\n,Nameless id\n",
                        "services.csv",
                                "id,organization_id,name,status\n10,1,Shelter,active\n11,99,Orphan,active\n12,1,\"open\n13,1,Legal clinic,defunct\n",
                        "phones.csv",
                                "id,service_id,number\n1,10,(312) 555-0100 x 12\n2,77,555-0101\n3,,555-0102\n4,10,no phone\n",
                        "schedules.csv",
                                "service_id,weekday,opens_at,closes_at\n10,Monday,10:00,4:00\n10,Noday,9,10\n10,Tuesday,ten,11\n10,Monday,10:00,4:00\n"));
        assertThat(report.setAside())
                .extracting(line -> line.file() + ":" + line.line() + " " + line.reason())
                .containsExactlyInAnyOrder(
                        "organizations.csv:3 duplicate-id",
                        "organizations.csv:4 no-name",
                        "services.csv:4 quote-not-closed",
                        "phones.csv:3 unknown-service",
                        "phones.csv:4 no-parent",
                        "phones.csv:5 no-number",
                        "schedules.csv:3 weekday-unreadable",
                        "schedules.csv:4 time-unreadable",
                        "schedules.csv:5 duplicate-row");
        assertThat(report.remarks())
                .extracting(ImportReport.ImportLine::reason)
                .contains("organization-not-described", "closing-read-as-afternoon");
        assertThat(report.table("services").stored()).isEqualTo(3);
        assertThat(directory.services.search(ServiceQuery.everything()).items())
                .extracting(ServiceRow::name)
                .containsExactly("Orphan", "Shelter");
        assertThat(directory.imports.linesAsCsv(report.id()))
                .contains("\"set-aside\",\"phones.csv\",\"3\",\"service_id\",\"unknown-service\",\"77\",\"1\"");
    }

    @Test
    void aRepeatedIdWithOtherContentIsKeptAndOnlyAnEqualRowIsADuplicate() throws IOException {
        Map<String, String> files = Map.of(
                "services.csv", "id,name\n10,Shelter\n11,Clinic\n",
                "locations.csv", "id,name\n5,House\n",
                "services_at_location.csv", "id,service_id,location_id\n7,10,5\n",
                "languages.csv", "id,service_id,language\n1,10,English\n1,10,Spanish\n1,10,English\n1,11,Creole\n",
                "eligibility.csv", "id,service_at_location_id,eligibility\n1,7,Women\n2,,Men\n");
        ImportReport report = load(files);
        assertThat(report.table("languages").stored()).isEqualTo(3);
        assertThat(report.table("languages").setAside()).isEqualTo(1);
        assertThat(report.table("eligibility").stored()).isEqualTo(1);
        assertThat(report.remarks())
                .contains(new ImportReport.ImportLine("languages.csv", 0, "id", "id-repeated", null, 2));
        assertThat(directory.services.count(new ServiceQuery(null, null, null, null, "ht", null, null), 10))
                .isEqualTo(1);
        ImportReport second = load(files);
        assertThat(second.total(ImportReport.ImportedTable::unchanged))
                .isEqualTo(report.total(ImportReport.ImportedTable::stored));
    }

    @Test
    void whatIsNotReadIsReportedOnceWithItsCount() throws IOException {
        ImportReport report = load(Map.of(
                "services.csv", "id,name,moon_phase,empty\n10,Shelter,full,\n11,Clinic,new,\n",
                "fees_of_the_moon.csv", "id,fee\n1,2\n2,3\n3,4\n",
                "phones.csv", "id,number\n1,555-0101\n2,555-0102\n"));
        assertThat(report.remarks())
                .containsExactlyInAnyOrder(
                        new ImportReport.ImportLine("fees_of_the_moon.csv", 0, null, "file-not-used", null, 3),
                        new ImportReport.ImportLine("services.csv", 0, "moon_phase", "column-not-read", null, 2));
        assertThat(report.setAside())
                .containsExactly(new ImportReport.ImportLine("phones.csv", 0, null, "no-parent", null, 2));
    }

    @Test
    void moreFilesThanADirectoryHasAreRefusedNotCut() throws IOException {
        Map<String, String> files = new java.util.HashMap<>(Map.of("organizations.csv", ORGANIZATIONS));
        for (int i = 0; i < 500; i++) {
            files.put("more/" + i + ".txt", "");
        }
        assertThatThrownBy(() -> load(files))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("import-too-many-files"));
    }

    @Test
    void aMonthlyRuleIsNeverShownAsWeeklyAndEndedHoursAreLeftOut() throws IOException {
        load(Map.of(
                "services.csv", "id,name\n10,Clinic\n",
                "schedules.csv", """
                        id,service_id,freq,interval,byday,bymonthday,dtstart,until,opens_at,closes_at
                        1,10,MONTHLY,1,"1MO,-1FR",,2026-01-01,,09:00,12:00
                        2,10,MONTHLY,2,,15,2026-01-01,,10:00,12:00
                        3,10,WEEKLY,2,TU,,2026-01-01,,10:00,12:00
                        4,10,WEEKLY,1,WE,,2025-01-01,2025-12-31,10:00,12:00
                        5,10,WEEKLY,,,,2026-01-01,,13:00,14:00
                        6,10,YEARLY,1,,,2026-01-01,,13:00,14:00
                        """));
        ServiceRow row =
                directory.services.search(ServiceQuery.everything()).items().get(0);
        assertThat(directory.services.find(row.id()).orElseThrow().hours())
                .extracting(
                        ServiceView.Hours::frequency,
                        ServiceView.Hours::every,
                        ServiceView.Hours::weekday,
                        ServiceView.Hours::ordinal,
                        ServiceView.Hours::monthDay)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("weekly", 2, 2, null, null),
                        org.assertj.core.groups.Tuple.tuple("weekly", 1, 4, null, null),
                        org.assertj.core.groups.Tuple.tuple("monthly", 1, 1, 1, null),
                        org.assertj.core.groups.Tuple.tuple("monthly", 1, 5, -1, null),
                        org.assertj.core.groups.Tuple.tuple("monthly", 2, null, null, 15));
    }

    @Test
    void onlyPhysicalAddressesArePlacesAndAPlaceMakesNoOrganization() throws IOException {
        load(Map.of(
                "services.csv", "id,name\n10,Clinic\n",
                "locations.csv", "id,organization_id,name\n5,99,House\n",
                "services_at_location.csv", "id,service_id,location_id\n7,10,5\n",
                "physical_addresses.csv", "id,location_id,address_1,city\n1,5,Main Street,Miami\n",
                "postal_addresses.csv", "id,location_id,address_1,city\n2,5,PO Box 4,Tallahassee\n"));
        assertThat(directory
                        .services
                        .search(ServiceQuery.everything())
                        .items()
                        .get(0)
                        .places())
                .containsExactly("Miami");
        assertThat(directory.jdbc.queryForObject("select count(*) from directory_organization", Integer.class))
                .isZero();
    }

    @Test
    void aChangedRowIsUpdatedAndTheOthersStayUntouched() throws IOException {
        load(Map.of(
                "organizations.csv",
                "id,name\n1,Hope House\n2,Other\n",
                "services.csv",
                "id,organization_id,name\n10,1,Shelter\n"));
        ImportReport second = load(Map.of(
                "organizations.csv",
                "id,name\n1,Hope Home\n2,Other\n",
                "services.csv",
                "id,organization_id,name\n10,1,Shelter\n"));
        assertThat(second.table("organizations").updated()).isEqualTo(1);
        assertThat(second.table("organizations").unchanged()).isEqualTo(1);
        assertThat(directory
                        .services
                        .search(ServiceQuery.everything())
                        .items()
                        .get(0)
                        .organization())
                .isEqualTo("Hope Home");
    }

    @Test
    void anOrganizationThatIsDescribedLaterTakesOverWhatWaitedForIt() throws IOException {
        load(Map.of("services.csv", "id,organization_id,name\n10,1,Shelter\n"));
        load(Map.of("organizations.csv", ORGANIZATIONS));
        ImportReport third = load(Map.of("services.csv", "id,organization_id,name\n10,1,Shelter\n"));
        assertThat(third.table("services").unchanged()).isEqualTo(1);
        assertThat(directory
                        .services
                        .search(ServiceQuery.everything())
                        .items()
                        .get(0)
                        .organization())
                .isEqualTo("Hope House");
    }

    @Test
    void anEntryNamedOutsideTheFolderIsReadAndNeverWrittenAnywhere() throws IOException {
        ImportReport report = load(Map.of("../../../tmp/evil/organizations.csv", ORGANIZATIONS));
        assertThat(report.table("organizations").stored()).isEqualTo(1);
        assertThat(Files.exists(Path.of("/tmp/evil"))).isFalse();
    }

    @Test
    void aBombIsRefusedWholeHoweverSmallItCame() throws IOException {
        DirectoryDatabase small = DirectoryDatabase.empty(DataSize.ofMegabytes(2), Duration.ofMinutes(5));
        byte[] bomb = ImportZip.of(Map.of(
                "organizations.csv", ORGANIZATIONS, "services.csv", "id,name\n" + "1,aaaaaaaaaa\n".repeat(600_000)));
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> small.load(bomb, "bomb"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("import-too-large"));
        assertThat(small.jdbc.queryForObject("select count(*) from directory_organization", Integer.class))
                .isZero();
    }

    @Test
    void anImportThatTakesTooLongIsRefusedWhole() throws IOException {
        DirectoryDatabase hasty = DirectoryDatabase.empty(DataSize.ofMegabytes(50), Duration.ZERO);
        byte[] zip = ImportZip.of(Map.of("organizations.csv", ORGANIZATIONS));
        assertThatThrownBy(() -> hasty.load(zip, "slow"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("import-too-large"));
        assertThat(hasty.jdbc.queryForObject("select count(*) from directory_organization", Integer.class))
                .isZero();
    }

    @Test
    void whatIsNoZipOrHoldsNoTableIsRefused() throws IOException {
        assertThatThrownBy(() -> directory.load("not a zip".getBytes(StandardCharsets.UTF_8), "x"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("import-not-zip"));
        byte[] nothing = ImportZip.of(Map.of("readme.txt", "hello"));
        assertThatThrownBy(() -> directory.load(nothing, "x"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("import-nothing-known"));
    }

    @Test
    void aFileThatCannotBeReadToItsEndIsReportedAndTheOthersAreKept() throws IOException {
        byte[] whole = ImportZip.of(Map.of("organizations.csv", ORGANIZATIONS));
        int data = 30 + "organizations.csv".length();
        whole[data] = (byte) 0xFF; // no such kind of block
        ImportReport report = directory.load(whole, "broken");
        assertThat(report.setAside())
                .extracting(ImportReport.ImportLine::reason)
                .containsExactly("file-unreadable");
    }

    @Test
    void onlyAdministratorsImport() {
        Actor worker = new Actor("dewi", "Dewi", Set.of("caseworker"), Set.of());
        assertThatThrownBy(() -> directory.imports.importFrom(Path.of("."), "x", ImportOptions.USUAL, worker))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Rejection.RejectionKind.FORBIDDEN));
    }

    @Test
    void scriptsAndFormulasInTextsStayTexts() throws IOException {
        ImportReport report = load(Map.of(
                "organizations.csv", "id,name,url\n1,<script>alert(1)</script>Hope,javascript:alert(1)\n2,,x\n",
                "services.csv", "id,organization_id,name\n10,1,\"'; drop table directory_service; --\"\n=1+1,,\n"));
        ServiceRow row =
                directory.services.search(ServiceQuery.everything()).items().get(0);
        assertThat(row.organization()).isEqualTo("Hope");
        assertThat(row.name()).isEqualTo("'; drop table directory_service; --");
        assertThat(directory.imports.linesAsCsv(report.id())).contains("\"'=1+1\"");
    }

    private ImportReport load(Map<String, String> files) throws IOException {
        return directory.load(ImportZip.of(files), "test");
    }
}
