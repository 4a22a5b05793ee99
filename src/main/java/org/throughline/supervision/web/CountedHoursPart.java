package org.throughline.supervision.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.staff.StaffMember;
import org.throughline.staff.StaffPagePart;
import org.throughline.supervision.SupervisionHours;
import org.throughline.supervision.SupervisionHours.CountedHours;

/** Hours toward a licence, on the page of the worker. */
@Component
class CountedHoursPart implements StaffPagePart {

    private final SupervisionHours hours;

    CountedHoursPart(SupervisionHours hours) {
        this.hours = hours;
    }

    @Override
    public String template() {
        return "supervision/parts";
    }

    @Override
    public Optional<?> content(StaffMember member) {
        List<CountedHours> counted = hours.of(member.username());
        return counted.isEmpty() ? Optional.empty() : Optional.of(counted);
    }
}
