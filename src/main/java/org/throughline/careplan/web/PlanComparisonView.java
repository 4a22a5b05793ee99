package org.throughline.careplan.web;

import java.util.List;
import java.util.Locale;
import org.throughline.careplan.domain.PlanComparison.Difference.Kind;

/** Two revisions in words: section by section, part by part, field by field. */
public record PlanComparisonView(List<Section> sections) {

    public boolean isSame() {
        return sections.stream().allMatch(Section::isSame);
    }

    /** @param titleKey message of the heading */
    public record Section(String titleKey, List<Part> parts) {

        public boolean isSame() {
            return parts.stream().allMatch(Part::isSame);
        }
    }

    public record Part(Kind kind, List<Field> fields) {

        public boolean isSame() {
            return kind == Kind.SAME;
        }

        public String kindKey() {
            return "plan.change." + kind.name().toLowerCase(Locale.ROOT);
        }

        public boolean isBefore() {
            return kind != Kind.ADDED;
        }

        public boolean isAfter() {
            return kind != Kind.REMOVED;
        }
    }

    /** @param labelKey message of the field's name; @param before text as shown, empty where there was none */
    public record Field(String labelKey, String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }
}
