package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.people.FamilyTie;
import org.throughline.people.Genogram;
import org.throughline.people.RelationForm;
import org.throughline.people.domain.FamilyUnion.ChildLink;
import org.throughline.people.domain.GenogramPicture.FamilyLine;
import org.throughline.people.domain.GenogramPicture.FamilySymbol;

/** The lines of a family's picture: couples, whose children hang from them, and how people get on. */
final class FamilyLines {

    private static final int HALF = GenogramPicture.HALF;

    /** From the middle of a symbol to below its name. */
    private static final int UNDER = HALF + GenogramPicture.NAME;

    private static final int ASIDE = 9;

    /** How far the lines of twins go together. */
    private static final int STEM = 5;

    private final Genogram family;
    private final GenogramPicture picture;
    private final List<FamilyUnion> unions;
    private final FamilyLanes lanes;
    private final Map<UUID, Integer> arrivals = new HashMap<>();
    private final List<FamilyLine> lines = new ArrayList<>();

    FamilyLines(Genogram family, GenogramPicture picture, List<FamilyUnion> unions, FamilyLanes lanes) {
        this.family = family;
        this.picture = picture;
        this.unions = unions;
        this.lanes = lanes;
    }

    List<FamilyLine> lines() {
        unions.forEach(this::draw);
        family.ties().forEach(this::quality);
        return List.copyOf(lines);
    }

    private record JoinPoint(int x, int y) {}

    private void draw(FamilyUnion union) {
        JoinPoint from = parents(union);
        if (union.hasChildren()) {
            children(union, from);
        }
    }

    /** Draws what joins the parents, and says from where their children hang; null of those without parents. */
    private JoinPoint parents(FamilyUnion union) {
        if (union.parents().isEmpty()) {
            return null;
        }
        FamilySymbol one = at(union.parents().get(0));
        if (union.parents().size() == 1) {
            return new JoinPoint(one.x(), one.y() + UNDER);
        }
        FamilySymbol other = at(union.parents().get(1));
        FamilySymbol left = one.x() < other.x() ? one : other;
        FamilySymbol right = left == one ? other : one;
        int middle = (left.x() + right.x()) / 2;
        if (!lanes.isBow(union)) {
            lines.add(new FamilyLine(kind(union), line(left.x() + HALF, left.y(), right.x() - HALF, right.y())));
            slashes(union.form(), middle, left.y());
            return new JoinPoint(middle, left.y());
        }
        int y = left.y() + UNDER + lanes.bow(union);
        lines.add(new FamilyLine(
                kind(union),
                "M" + (left.x() + ASIDE) + " " + (left.y() + HALF) + "V" + y + "H" + (right.x() - ASIDE) + "V"
                        + (right.y() + HALF)));
        slashes(union.form(), middle, y);
        return new JoinPoint(middle, y);
    }

    private static String kind(FamilyUnion union) {
        if (!union.couple()) {
            return "parents";
        }
        return union.form() == RelationForm.PARTNERS ? "couple-partners" : "couple";
    }

    /** One for separated, two for divorced, beside where children hang. */
    private void slashes(RelationForm form, int x, int y) {
        if (form == RelationForm.SEPARATED || form == RelationForm.DIVORCED) {
            int at = x - 18;
            String first = line(at - 5, y + 9, at + 5, y - 9);
            String second = form == RelationForm.DIVORCED ? line(at + 2, y + 9, at + 12, y - 9) : "";
            lines.add(new FamilyLine("slash-" + form.id(), first + second));
        }
    }

    private void children(FamilyUnion union, JoinPoint from) {
        int y = at(union.children().get(0).child()).y() - HALF - lanes.bar(union);
        int left = from == null ? Integer.MAX_VALUE : from.x();
        int right = from == null ? Integer.MIN_VALUE : from.x();
        FamilyTwins twins = FamilyTwins.of(union, family);
        Map<UUID, Integer> joints = twins.joints(twin -> at(twin).x());
        for (ChildLink link : union.children()) {
            FamilySymbol child = at(link.child());
            int x = child.x() + offset(arrivals.merge(link.child(), 1, Integer::sum));
            int leaves = joints.getOrDefault(link.child(), x);
            int begin = joints.containsKey(link.child()) ? y + STEM : y;
            lines.add(
                    new FamilyLine("child-" + link.style(), line(leaves, begin, x, child.y() - HALF + dip(child, x))));
            left = Math.min(left, leaves);
            right = Math.max(right, leaves);
        }
        twins(twins, joints, y);
        boolean ofOneStyle = union.children().size() == 1;
        String kind = from == null
                ? "child-sibling"
                : ofOneStyle ? "child-" + union.children().get(0).style() : "child-biological";
        if (left < right) {
            lines.add(new FamilyLine(kind, line(left, y, right, y)));
        }
        if (from != null) {
            lines.add(new FamilyLine(kind, line(from.x(), from.y(), from.x(), y)));
        }
    }

    /** The point where the lines of twins part, and half-way down what joins identical ones. */
    private void twins(FamilyTwins twins, Map<UUID, Integer> joints, int y) {
        for (FamilyTie tie : twins.ties()) {
            int joint = joints.get(tie.from());
            FamilySymbol one = at(tie.from());
            String stem = line(joint, y, joint, y + STEM);
            String join = tie.terms().form() == RelationForm.IDENTICAL_TWINS
                    ? line(
                            (joint + one.x()) / 2,
                            (y + STEM + one.y() - HALF) / 2,
                            (joint + at(tie.to()).x()) / 2,
                            (y + STEM + one.y() - HALF) / 2)
                    : "";
            lines.add(new FamilyLine(tie.terms().form().id(), stem + join));
        }
    }

    /** Several lines that come to one child arrive beside each other. */
    private static int offset(int arrival) {
        return arrival == 1 ? 0 : (arrival % 2 == 0 ? 1 : -1) * ASIDE * (arrival / 2);
    }

    /** How far the edge of a round or slanted symbol lies below its top there. */
    private static int dip(FamilySymbol symbol, int x) {
        int aside = Math.min(HALF, Math.abs(x - symbol.x()));
        return switch (symbol.shape()) {
            case "circle" -> HALF - (int) Math.round(Math.sqrt(HALF * HALF - aside * aside));
            case "diamond" -> aside;
            default -> 0;
        };
    }

    private void quality(FamilyTie tie) {
        if (tie.terms().quality() != null
                && picture.symbol(tie.from()).isPresent()
                && picture.symbol(tie.to()).isPresent()) {
            FamilySymbol from = at(tie.from());
            FamilySymbol to = at(tie.to());
            lines.add(new FamilyLine(
                    "quality-" + tie.terms().quality().id(),
                    QualityPath.of(tie.terms().quality(), from.x(), from.y(), to.x(), to.y())));
        }
    }

    private FamilySymbol at(UUID person) {
        return picture.symbol(person).orElseThrow();
    }

    private static String line(int x1, int y1, int x2, int y2) {
        return "M" + x1 + " " + y1 + "L" + x2 + " " + y2;
    }
}
