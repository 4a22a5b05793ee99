package org.throughline.followup.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;
import org.throughline.followup.ChildVisit;
import org.throughline.followup.ChildVisits;

/** A contact is mostly written down on the day it is made; the children to be seen are those whom the case asks to see. */
@Component
class RecordContactPrefill implements Prefill {

    private final ChildVisits children;
    private final Clock clock;

    RecordContactPrefill(ChildVisits children, Clock clock) {
        this.children = children;
        this.clock = clock;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("record-contact");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        List<ChildVisit> due = request.caseId() == null ? List.of() : children.of(request.caseId());
        return Map.of(
                "contactedOn",
                LocalDate.now(clock).toString(),
                "childrenToSee",
                due.stream()
                        .map(child -> Map.of(
                                "label", child.name(), "value", child.personId().toString()))
                        .toList());
    }
}
