package org.throughline.careplan.web;

import java.util.List;
import java.util.Locale;
import org.throughline.careplan.domain.PlanComparison.PlanDifference.DifferenceKind;

/** Two revisions in words: section by section, part by part, field by field. */
public record PlanComparisonView(List<Section> sections) {

    public boolean isSame() {
        return sections.stream().allMatch(Section::isSame);
    }

    /** @param titleKey message of the heading */
    public record Section(String titleKey, List<ComparedPart> parts) {

        public boolean isSame() {
            return parts.stream().allMatch(ComparedPart::isSame);
        }
    }

    public record ComparedPart(DifferenceKind kind, List<ComparedField> fields) {

        public boolean isSame() {
            return kind == DifferenceKind.SAME;
        }

        public String kindKey() {
            return "plan.change." + kind.name().toLowerCase(Locale.ROOT);
        }

        public boolean isBefore() {
            return kind != DifferenceKind.ADDED;
        }

        public boolean isAfter() {
            return kind != DifferenceKind.REMOVED;
        }
    }

    /** @param labelKey message of the field's name; @param before text as shown, empty where there was none */
    public record ComparedField(String labelKey, String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }
}
