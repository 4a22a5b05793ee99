package org.throughline.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.people.Ecomaps;
import org.throughline.people.Support;
import org.throughline.people.Support.Flow;
import org.throughline.people.Support.Strength;
import org.throughline.people.Support.SupportKind;
import org.throughline.shared.Actor;

/** What is around the clients of the demo: of each quality something, some of it for the workers' eyes only. */
@Component
@Profile("demo")
class DemoSupports {

    private static final int OF_A_CLIENT = 5;

    private static final List<Support> ALL = List.of(
            support(SupportKind.SCHOOL, "Lincoln School", Strength.STRONG, Flow.TO, "The teacher calls every week."),
            support(SupportKind.WORK, "Harbor Laundry", Strength.STRESSFUL, Flow.FROM, "Shifts change overnight."),
            support(SupportKind.FAITH, "Grace Chapel", Strength.STRONG, Flow.BOTH, null),
            support(SupportKind.OTHER, "The landlord", Strength.STRESSFUL, Flow.FROM, "Two months are owed."),
            support(SupportKind.FRIENDS, "Next door", Strength.WEAK, Flow.TO, null),
            support(SupportKind.HEALTH, "Millbrook Clinic", Strength.WEAK, Flow.TO, "Appointments are far apart."),
            support(SupportKind.RELATIVES, "Aunt Ruth", Strength.STRONG, Flow.TO, "Takes the children on Fridays."),
            support(SupportKind.RECREATION, "Choir", Strength.STRONG, Flow.BOTH, null),
            support(SupportKind.NEIGHBORHOOD, "River Street tenants", Strength.WEAK, Flow.BOTH, null));

    private static final Support CONFIDENTIAL = new Support(
            null,
            0,
            SupportKind.AGENCY,
            "Family court",
            Strength.STRESSFUL,
            Flow.FROM,
            true,
            "A hearing that the partner does not know of.");

    private final Cases cases;
    private final Ecomaps ecomaps;

    DemoSupports(Cases cases, Ecomaps ecomaps) {
        this.cases = cases;
        this.ecomaps = ecomaps;
    }

    void enter(DemoCase one, Actor worker) {
        UUID person = cases.find(one.number()).orElseThrow().personId();
        for (int next = 0; next < OF_A_CLIENT; next++) {
            ecomaps.save(person, ALL.get((one.index() + next) % ALL.size()), worker);
        }
        ecomaps.save(person, CONFIDENTIAL, worker);
    }

    private static Support support(SupportKind kind, String name, Strength strength, Flow flow, String note) {
        return new Support(null, 0, kind, name, strength, flow, false, note);
    }
}
