package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.directory.DirectoryDatabase.ADMINISTRATOR;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/** What administrators write stays, against every import; each change is changes. */
class EntryCareTest {

    private static final String SERVICES = "id,organization_id,name,description\n10,1,Shelter,Beds\n11,1,Clinic,Care\n";
    private static final String PHONES = "id,service_id,number\n1,10,312-555-0100\n2,11,312-555-0111\n";
    private static final Actor WORKER = new Actor("worker", "Wanda", Set.of("caseworker"), Set.of());

    private DirectoryDatabase directory;

    @BeforeEach
    void start() throws IOException {
        directory = DirectoryDatabase.empty();
        load(SERVICES, PHONES);
    }

    @Test
    void anImportDoesNotOverwriteWhatAnAdministratorWroteButOffersIt() throws IOException {
        UUID shelter = service("Shelter");
        write(shelter, Map.of("description", "Forty beds"));
        assertThat(load(SERVICES, PHONES).offered()).isZero();
        ImportReport second = load(SERVICES.replace("Beds", "Fifty beds").replace("Care", "All care"), PHONES);
        assertThat(second.offered()).isEqualTo(1);
        assertThat(entry(shelter).fields()).containsEntry("description", "Forty beds");
        assertThat(entry(service("Clinic")).fields()).containsEntry("description", "All care");
        assertThat(entry(shelter).offers()).singleElement().satisfies(offer -> assertThat(
                        List.of(offer.field(), offer.ours(), offer.theirs()))
                .containsExactly("description", "Forty beds", "Fifty beds"));
        assertThat(directory.offers.all(null, null, ADMINISTRATOR).items()).hasSize(1);
    }

    @Test
    void aDismissedOfferDoesNotComeBackUntilTheSourceSaysAnotherThing() throws IOException {
        UUID shelter = service("Shelter");
        write(shelter, Map.of("description", "Forty beds"));
        load(SERVICES.replace("Beds", "Fifty beds"), PHONES);
        directory.offers.dismiss(EntryKind.SERVICE, shelter, "description", ADMINISTRATOR);
        assertThat(load(SERVICES.replace("Beds", "Fifty beds"), PHONES).offered())
                .isZero();
        assertThat(entry(shelter).offers()).isEmpty();
        assertThat(load(SERVICES.replace("Beds", "Sixty beds"), PHONES).offered())
                .isEqualTo(1);
        assertThat(entry(shelter).offers()).hasSize(1);
    }

    @Test
    void whatIsTakenIsTheSourcesAgain() throws IOException {
        UUID shelter = service("Shelter");
        write(shelter, Map.of("description", "Forty beds"));
        load(SERVICES.replace("Beds", "Fifty beds"), PHONES);
        directory.offers.take(EntryKind.SERVICE, shelter, "description", ADMINISTRATOR);
        assertThat(entry(shelter).fields()).containsEntry("description", "Fifty beds");
        assertThat(load(SERVICES.replace("Beds", "Sixty beds"), PHONES).offered())
                .isZero();
        assertThat(entry(shelter).fields()).containsEntry("description", "Sixty beds");
        assertThatThrownBy(() -> directory.offers.take(EntryKind.SERVICE, shelter, "description", ADMINISTRATOR))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void phonesThatAnAdministratorWroteStayAndTheSourcesAreOfferedAsAWhole() throws IOException {
        UUID shelter = service("Shelter");
        list(shelter, "phones", List.of(Map.of("number", "312-555-0199"), Map.of("number", "312-555-0198")));
        assertThat(load(SERVICES, PHONES).offered()).isZero();
        assertThat(numbers(shelter)).containsExactlyInAnyOrder("312-555-0199", "312-555-0198");
        ImportReport second = load(SERVICES, PHONES.replace("0100", "0101").replace("0111", "0112"));
        assertThat(second.offered()).isEqualTo(1);
        assertThat(second.table("phones").unchanged()).isEqualTo(1);
        assertThat(second.table("phones").updated()).isEqualTo(1);
        assertThat(second.table("phones").setAside()).isZero();
        assertThat(numbers(shelter)).containsExactlyInAnyOrder("312-555-0199", "312-555-0198");
        assertThat(numbers(service("Clinic"))).containsExactly("312-555-0112");
        directory.offers.take(EntryKind.SERVICE, shelter, "phones", ADMINISTRATOR);
        assertThat(numbers(shelter)).containsExactly("312-555-0101");
        ImportReport third = load(SERVICES, PHONES.replace("0100", "0101").replace("0111", "0112"));
        assertThat(third.table("phones").unchanged()).isEqualTo(2);
        assertThat(third.offered()).isZero();
    }

    @Test
    void phonesThatASourceNoLongerSaysAreOfferedToBeTakenAway() throws IOException {
        UUID shelter = service("Shelter");
        list(shelter, "phones", List.of(Map.of("number", "312-555-0199")));
        assertThat(load(SERVICES, "id,service_id,number\n2,11,312-555-0111\n").offered())
                .isEqualTo(1);
        assertThat(numbers(shelter)).containsExactly("312-555-0199");
        directory.offers.take(EntryKind.SERVICE, shelter, "phones", ADMINISTRATOR);
        assertThat(numbers(shelter)).isEmpty();
    }

    @Test
    void anEntryThatWasAddedByHandIsNeverTouchedBySources() throws IOException {
        UUID organization = entry(service("Shelter")).organization().id();
        UUID pantry = directory.care.add(
                EntryKind.SERVICE,
                organization,
                new EntryForm(
                        Map.of("name", "Pantry", "status", "active"),
                        Map.of(
                                "phones",
                                List.of(Map.of("number", "312-555-0142")),
                                "hours",
                                List.of(Map.of("weekday", "1", "opens_at", "9 am", "closes_at", "17:30"))),
                        null),
                ADMINISTRATOR);
        UUID place = directory.care.add(
                EntryKind.PLACE,
                pantry,
                new EntryForm(
                        Map.of("name", "Hall"),
                        Map.of(
                                "addresses",
                                List.of(Map.of("street", "1 Elm Street", "city", "Chicago", "postal_code", "60601"))),
                        null),
                ADMINISTRATOR);
        load(SERVICES, PHONES, VanishedServices.SUSPEND);
        assertThat(directory.services.find(pantry).orElseThrow().locations())
                .extracting(ServiceView.ServicePlace::id)
                .containsExactly(place);
        assertThat(directory.services.find(pantry).orElseThrow().hours())
                .extracting(ServiceView.Hours::opensAt)
                .containsExactly(java.time.LocalTime.of(9, 0));
        assertThat(found("chicago")).containsExactly("Pantry");
    }

    @Test
    void whatAnAdministratorSuspendedNoImportResumes() throws IOException {
        UUID shelter = service("Shelter");
        directory.care.suspend(EntryKind.SERVICE, shelter, ADMINISTRATOR);
        load(SERVICES.replace("Beds", "Fifty beds"), PHONES);
        assertThat(found(null)).containsExactly("Clinic");
        directory.care.resume(EntryKind.SERVICE, shelter, ADMINISTRATOR);
        assertThat(found(null)).containsExactly("Clinic", "Shelter");
    }

    @Test
    void aSuspendedOrganizationIsInNoListWithAllItsServices() throws IOException {
        UUID organization = entry(service("Shelter")).organization().id();
        directory.care.suspend(EntryKind.ORGANIZATION, organization, ADMINISTRATOR);
        assertThat(found(null)).isEmpty();
        load(SERVICES.replace("Beds", "Fifty beds"), PHONES);
        assertThat(found(null)).isEmpty();
        directory.care.resume(EntryKind.ORGANIZATION, organization, ADMINISTRATOR);
        assertThat(found(null)).containsExactly("Clinic", "Shelter");
    }

    @Test
    void everyChangeIsInTheHistoryWhichNobodyChanges() {
        UUID shelter = service("Shelter");
        write(shelter, Map.of("description", "Forty beds", "name", "Shelter"));
        directory.care.check(shelter, ADMINISTRATOR);
        directory.care.suspend(EntryKind.SERVICE, shelter, ADMINISTRATOR);
        directory.care.suspend(EntryKind.SERVICE, shelter, ADMINISTRATOR);
        List<EntryChange> changes = directory
                .care
                .history(EntryKind.SERVICE, shelter, null, null, ADMINISTRATOR)
                .items();
        assertThat(changes).extracting(EntryChange::act).containsExactly("suspended", "checked", "changed", "imported");
        assertThat(changes.get(2))
                .extracting(EntryChange::by, EntryChange::field, EntryChange::from, EntryChange::to)
                .containsExactly("administrator", "description", "Beds", "Forty beds");
        assertThatThrownBy(() -> directory.jdbc.update("update directory_change set by = 'nobody'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> directory.jdbc.update("delete from directory_change"))
                .hasMessageContaining("append-only");
    }

    @Test
    void theServiceThatWasNotCheckedForLongestComesFirst() {
        UUID clinic = service("Clinic");
        directory.care.check(clinic, ADMINISTRATOR);
        assertThat(directory.care.services(null, null, ADMINISTRATOR).items())
                .extracting(EntryRow::name)
                .containsExactly("Shelter", "Clinic");
        var first = directory.care.services(1, null, ADMINISTRATOR);
        assertThat(directory.care.services(1, first.next(), ADMINISTRATOR).items())
                .extracting(EntryRow::name)
                .containsExactly("Clinic");
        assertThat(entry(clinic).standing().checkedOn()).isEqualTo("2026-03-02");
    }

    @Test
    void everyWrongValueIsRefusedAtItsFieldAndNothingIsChanged() {
        UUID shelter = service("Shelter");
        EntryForm typed = new EntryForm(
                Map.of("name", " ", "email", "nobody", "minimum_age", "old", "description", "Forty beds"),
                Map.of("phones", List.of(Map.of("number", "call us")), "hours", List.of(Map.of("opens_at", "9:75"))),
                null);
        assertThatThrownBy(() -> directory.care.change(EntryKind.SERVICE, shelter, typed, ADMINISTRATOR))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder(
                                "name",
                                "email",
                                "minimum_age",
                                "phones[0].number",
                                "hours[0].weekday",
                                "hours[0].opens_at"));
        assertThat(entry(shelter).fields()).containsEntry("description", "Beds");
    }

    @Test
    void whoReadAnOlderEntryIsWarnedBeforeOverwritingIt() {
        UUID shelter = service("Shelter");
        String read = entry(shelter).version();
        write(shelter, Map.of("description", "Forty beds"));
        assertThatThrownBy(() -> directory.care.change(
                        EntryKind.SERVICE,
                        shelter,
                        new EntryForm(Map.of("fees", "Free"), Map.of(), read),
                        ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("entry-changed"));
    }

    @Test
    void onlyAdministratorsWriteEntries() {
        UUID shelter = service("Shelter");
        assertThatThrownBy(() -> directory.care.check(shelter, WORKER)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> directory.care.find(EntryKind.SERVICE, shelter, WORKER))
                .isInstanceOf(Rejection.class);
    }

    private ImportReport load(String services, String phones) throws IOException {
        return load(services, phones, VanishedServices.KEEP);
    }

    private ImportReport load(String services, String phones, VanishedServices vanished) throws IOException {
        return directory.load(
                ImportZip.of(Map.of(
                        "organizations.csv",
                        "id,name\n1,Hope House\n",
                        "services.csv",
                        services,
                        "phones.csv",
                        phones)),
                "test",
                new ImportOptions(false, vanished));
    }

    private void write(UUID service, Map<String, String> fields) {
        directory.care.change(EntryKind.SERVICE, service, new EntryForm(fields, Map.of(), null), ADMINISTRATOR);
    }

    private void list(UUID service, String list, List<Map<String, String>> rows) {
        List<Map<String, String>> all = new ArrayList<>();
        rows.forEach(row -> all.add(new LinkedHashMap<>(row)));
        directory.care.change(
                EntryKind.SERVICE, service, new EntryForm(Map.of(), Map.of(list, all), null), ADMINISTRATOR);
    }

    private List<String> numbers(UUID service) {
        return entry(service).lists().get("phones").stream()
                .map(row -> row.get("number"))
                .toList();
    }

    private EntryView entry(UUID service) {
        return directory.care.find(EntryKind.SERVICE, service, ADMINISTRATOR);
    }

    private UUID service(String name) {
        return directory.jdbc.queryForObject("select id from directory_service where name = ?", UUID.class, name);
    }

    private List<String> found(String words) {
        return directory.services.search(new ServiceQuery(words, null, null, null, null, null, null)).items().stream()
                .map(ServiceRow::name)
                .toList();
    }
}
