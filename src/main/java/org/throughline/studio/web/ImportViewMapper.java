package org.throughline.studio.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.engine.Conversion;
import org.throughline.modelcheck.RefusalGroup;
import org.throughline.studio.ImportedFile;
import org.throughline.studio.web.ImportView.ImportNote;
import org.throughline.studio.web.ImportView.ImportPlace;

/** Writes down what is in files from elsewhere: each reason and each loss once, with all its places. */
@Component
class ImportViewMapper {

    private final StudioNames studioNames;

    ImportViewMapper(StudioNames studioNames) {
        this.studioNames = studioNames;
    }

    List<ImportView> of(List<ImportedFile> files) {
        return files.stream().map(this::of).toList();
    }

    /** That it was kept, and what it was given besides. */
    String kept(List<ImportedFile> files) {
        return Stream.concat(
                        Stream.of(studioNames.say("studio.page.imported")),
                        files.stream()
                                .flatMap(file -> notes(file.conversions()).stream())
                                .map(ImportNote::text)
                                .distinct())
                .collect(Collectors.joining(" "));
    }

    private ImportView of(ImportedFile file) {
        return new ImportView(
                file.fileName(),
                file.kind(),
                file.key(),
                file.name() == null || file.name().isBlank() ? file.key() : file.name(),
                RefusalGroup.of(file.refusals()).stream().map(this::refused).toList(),
                notes(file.conversions().stream().filter(Conversion::isLoss).toList()),
                notes(file.conversions().stream().filter(one -> !one.isLoss()).toList()),
                file.drawn(),
                file.problem() == null ? null : studioNames.why(file.problem()));
    }

    private ImportNote refused(RefusalGroup group) {
        List<ImportPlace> places = group.places().stream()
                .map(place -> new ImportPlace(place.name(), place.id()))
                .toList();
        return new ImportNote(group.refusal().code(), studioNames.say(group.why()), places.size(), places);
    }

    private List<ImportNote> notes(List<Conversion> conversions) {
        Map<List<Object>, List<Conversion>> groups = new LinkedHashMap<>();
        conversions.forEach(one -> groups.computeIfAbsent(List.of(one.code(), one.args()), key -> new ArrayList<>())
                .add(one));
        return groups.values().stream().map(this::note).toList();
    }

    private ImportNote note(List<Conversion> group) {
        Conversion first = group.get(0);
        List<ImportPlace> places = group.stream()
                .filter(one -> one.element() != null || one.name() != null)
                .map(one -> new ImportPlace(one.name(), one.element()))
                .toList();
        String text = studioNames.say("conversion." + first.code(), first.args().toArray());
        return new ImportNote(first.code(), text, places.size(), places);
    }
}
