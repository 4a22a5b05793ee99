package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.people.FamilyMember;
import org.throughline.people.Genogram;
import org.throughline.people.Pregnancy;
import org.throughline.people.domain.GenogramPicture.FamilyOutline;
import org.throughline.people.domain.GenogramPicture.FamilySymbol;
import org.throughline.people.domain.GenogramPicture.UnbornSign;

/**
 * Draws a family as a genogram of three generations by the signs that are usual since McGoldrick and Gerson (Genograms
 * in Family Assessment, 1985): squares and circles, couples joined by a level line, children hanging from it, the
 * eldest left. Pure: the same family is always drawn the same.
 */
public final class GenogramLayout {

    private static final int MARGIN = 24;
    private static final int AROUND = 10;

    private final Genogram family;
    private final Map<UUID, Pregnancy> unborn;
    private final FamilyGenerations generations;
    private final List<FamilyUnion> unions;
    private final FamilyRows rows;
    private final FamilyLanes lanes;
    private final List<FamilySymbol> symbols = new ArrayList<>();

    private GenogramLayout(Genogram given) {
        this.unborn = given.pregnancies().stream().collect(Collectors.toMap(Pregnancy::id, one -> one));
        this.family = FamilyUnborn.placed(given);
        this.generations = FamilyGenerations.of(family);
        List<FamilyMember> shown =
                family.members().stream().filter(generations::shows).toList();
        Set<UUID> ids = shown.stream().map(FamilyMember::id).collect(Collectors.toSet());
        this.unions = FamilyUnions.of(family, ids, generations::of);
        this.rows = new FamilyRows(byGeneration(shown), unions, GenogramPicture.PLACE);
        this.lanes = FamilyLanes.of(
                unions, rows, union -> !FamilyTwins.of(union, family).isEmpty());
    }

    public static GenogramPicture of(Genogram family) {
        return new GenogramLayout(family).drawn();
    }

    private List<List<FamilyMember>> byGeneration(List<FamilyMember> shown) {
        return shown.stream().collect(Collectors.groupingBy(member -> generations.of(member.id()))).entrySet().stream()
                .sorted((one, other) -> other.getKey() - one.getKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private GenogramPicture drawn() {
        int y = MARGIN;
        for (int row = 0; row < rows.rows().size(); row++) {
            y += lanes.above(row) + GenogramPicture.HALF;
            for (FamilyMember member : rows.rows().get(row)) {
                symbols.add(symbol(member, y));
            }
            y += GenogramPicture.HALF + GenogramPicture.NAME;
        }
        int width = symbols.stream().mapToInt(FamilySymbol::x).max().orElse(0) + GenogramPicture.PLACE / 2 + MARGIN;
        GenogramPicture bare = new GenogramPicture(
                width, y + lanes.below() + MARGIN, List.copyOf(symbols), List.of(), outlines(), outside(), List.of());
        return new GenogramPicture(
                bare.width(),
                bare.height(),
                symbols.stream().filter(one -> !unborn.containsKey(one.id())).toList(),
                new FamilyLines(family, bare, unions, lanes).lines(),
                bare.outlines(),
                bare.outside(),
                symbols.stream()
                        .filter(one -> unborn.containsKey(one.id()))
                        .map(one -> new UnbornSign(unborn.get(one.id()), one.x(), one.y()))
                        .toList());
    }

    private FamilySymbol symbol(FamilyMember member, int y) {
        int x = MARGIN + GenogramPicture.PLACE / 2 + (int) Math.round(rows.place(member.id()));
        return new FamilySymbol(member, member.id().equals(family.center()), generations.of(member.id()), x, y);
    }

    /** Around each run of people of a row who live together. */
    private List<FamilyOutline> outlines() {
        List<FamilyOutline> outlines = new ArrayList<>();
        FamilySymbol first = null;
        FamilySymbol last = null;
        for (FamilySymbol symbol : symbols) {
            boolean inside = symbol.member().inHousehold();
            if (first != null && (!inside || symbol.y() != first.y())) {
                outlines.add(around(first, last));
                first = null;
            }
            if (inside) {
                first = first == null ? symbol : first;
                last = symbol;
            }
        }
        if (first != null) {
            outlines.add(around(first, last));
        }
        return outlines;
    }

    private static FamilyOutline around(FamilySymbol first, FamilySymbol last) {
        return new FamilyOutline(
                first.x() - GenogramPicture.PLACE / 2 + 2,
                first.y() - GenogramPicture.HALF - AROUND,
                last.x() - first.x() + GenogramPicture.PLACE - 4,
                2 * (GenogramPicture.HALF + AROUND) + GenogramPicture.NAME - AROUND);
    }

    private List<FamilyMember> outside() {
        return family.members().stream()
                .filter(member -> !generations.shows(member) && !unborn.containsKey(member.id()))
                .sorted(Comparator.comparing(FamilyMember::name))
                .toList();
    }
}
