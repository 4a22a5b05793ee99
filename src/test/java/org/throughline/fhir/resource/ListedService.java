package org.throughline.fhir.resource;

import java.time.LocalTime;
import java.util.List;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.ServiceView;

/** A service as the directory has it, without a database. */
final class ListedService {

    private static final ServiceView.Address ADDRESS =
            new ServiceView.Address(null, "12 Main St", "Chicago", "IL", "60601");

    static final ServiceView.Provider PROVIDER = new ServiceView.Provider(
            ReleasedReferral.ORGANIZATION,
            "Hope House",
            null,
            "https://hope.example",
            "intake@hope.example",
            List.of(ADDRESS),
            null);

    private ListedService() {}

    static ServiceView shelter() {
        return new ServiceView(
                new ServiceRow(
                        ReleasedReferral.SERVICE,
                        "Transitional shelter",
                        ReleasedReferral.ORGANIZATION,
                        "Hope House",
                        "A room for up to two years",
                        List.of("housing"),
                        List.of("Chicago"),
                        "(312) 555-0100",
                        List.of("Spanish"),
                        null,
                        null),
                new ServiceView.ServiceDescription(
                        null, null, "rooms@hope.example", "active", null, null, null, null, null, null, null),
                PROVIDER,
                List.of(new ServiceView.ServicePhone("(312) 555-0100", "4", null, null, "service", List.of())),
                List.of(new ServiceView.ServicePlace(
                        ReleasedReferral.ID, "Main Street", null, null, List.of(ADDRESS), null, null, List.of())),
                List.of(new ServiceView.Hours(
                        null, "weekly", 1, 1, null, null, null, LocalTime.of(9, 0), LocalTime.of(17, 0), null)),
                "test",
                null);
    }
}
