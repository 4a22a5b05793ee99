package org.throughline.people.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.throughline.people.RelatedPerson;
import org.throughline.people.Relation;

/** Who is what to whom, drawn: elders above, children below, everybody else beside the person. */
record FamilyPicture(int width, int height, List<PersonBox> boxes, List<RelationLine> lines) {

    private static final int WIDE = 160;
    private static final int HIGH = 48;
    private static final int GAP = 16;
    private static final int BETWEEN_ROWS = 40;
    private static final int IN_A_ROW = 3;
    private static final int LETTERS = 20;

    private static final Set<Relation> ABOVE = EnumSet.of(Relation.PARENT, Relation.GRANDPARENT, Relation.GUARDIAN);
    private static final Set<Relation> BELOW = EnumSet.of(Relation.CHILD, Relation.GRANDCHILD, Relation.WARD);

    /** @param relation id of what they are to the person; null for the person */
    record PersonBox(int x, int y, String name, String relation) {

        public int middle() {
            return x + WIDE / 2;
        }

        public int center() {
            return y + HIGH / 2;
        }

        public boolean isSelf() {
            return relation == null;
        }
    }

    record RelationLine(int x1, int y1, int x2, int y2) {}

    static FamilyPicture of(String self, List<RelatedPerson> relations) {
        List<RelatedPerson> beside = of(relations, EnumSet.complementOf(union()));
        List<List<PersonBox>> rows = new ArrayList<>();
        rows.addAll(rows(of(relations, ABOVE)));
        rows.add(List.of(new PersonBox(0, 0, cut(self), null)));
        rows.addAll(rows(beside));
        rows.addAll(rows(of(relations, BELOW)));
        return placed(rows);
    }

    private static FamilyPicture placed(List<List<PersonBox>> rows) {
        int width = IN_A_ROW * WIDE + (IN_A_ROW + 1) * GAP;
        List<PersonBox> boxes = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int used = rows.get(row).size() * (WIDE + GAP) - GAP;
            int x = (width - used) / 2;
            for (PersonBox box : rows.get(row)) {
                boxes.add(new PersonBox(x, GAP + row * (HIGH + BETWEEN_ROWS), box.name(), box.relation()));
                x += WIDE + GAP;
            }
        }
        PersonBox self = boxes.stream().filter(PersonBox::isSelf).findFirst().orElseThrow();
        List<RelationLine> lines = boxes.stream()
                .filter(box -> !box.isSelf())
                .map(box -> new RelationLine(self.middle(), self.center(), box.middle(), box.center()))
                .toList();
        return new FamilyPicture(width, GAP + rows.size() * (HIGH + BETWEEN_ROWS), boxes, lines);
    }

    private static List<List<PersonBox>> rows(List<RelatedPerson> people) {
        List<List<PersonBox>> rows = new ArrayList<>();
        for (int first = 0; first < people.size(); first += IN_A_ROW) {
            rows.add(people.subList(first, Math.min(people.size(), first + IN_A_ROW)).stream()
                    .map(one ->
                            new PersonBox(0, 0, cut(one.name()), one.relation().id()))
                    .toList());
        }
        return rows;
    }

    private static List<RelatedPerson> of(List<RelatedPerson> relations, Set<Relation> kinds) {
        return relations.stream().filter(one -> kinds.contains(one.relation())).toList();
    }

    private static EnumSet<Relation> union() {
        EnumSet<Relation> both = EnumSet.copyOf(ABOVE);
        both.addAll(BELOW);
        return both;
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LETTERS - 1)) + "…";
    }
}
