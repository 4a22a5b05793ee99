package org.throughline.intake.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.intake.MergedRecord;
import org.throughline.intake.PersonMerges;
import org.throughline.people.PersonPagePart;
import org.throughline.people.PersonView;
import org.throughline.shared.Actor;

/** On the page of a person: with whom they were found to be one, and the way to say so of another record. */
@Component
class MergedRecords implements PersonPagePart {

    private final PersonMerges merges;

    MergedRecords(PersonMerges merges) {
        this.merges = merges;
    }

    @Override
    public String template() {
        return "intake/merged";
    }

    @Override
    public Optional<MergedContent> content(PersonView view, Actor reader) {
        MergedContent content = new MergedContent(
                view.mayChange() && merges.mayMerge(view.person().id(), reader),
                merges.ofPerson(view.person().id(), reader));
        return content.mayMerge() || !content.records().isEmpty() ? Optional.of(content) : Optional.empty();
    }

    record MergedContent(boolean mayMerge, List<MergedRecord> records) {}
}
