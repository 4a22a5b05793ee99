package org.throughline.people.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.people.FamilyMember;
import org.throughline.people.Pregnancy;

/**
 * A drawn family, in units of one CSS pixel from the upper left.
 *
 * @param symbols by generation, the eldest first, from left to right
 * @param outside those of generations that are not drawn, by name
 * @param unborn children who are expected or were lost, where they stand among the brothers and sisters
 */
public record GenogramPicture(
        int width,
        int height,
        List<FamilySymbol> symbols,
        List<FamilyLine> lines,
        List<FamilyOutline> outlines,
        List<FamilyMember> outside,
        List<UnbornSign> unborn) {

    /** Half of a symbol's width, and of its height. */
    public static final int HALF = 22;

    /** How wide the place of one person is: no neighbour's symbol or name reaches into it. */
    public static final int PLACE = 132;

    /** How high the name below a symbol is. */
    public static final int NAME = 38;

    /** @param x and {@code y} of the middle of the symbol */
    public record FamilySymbol(FamilyMember member, boolean center, int generation, int x, int y) {

        public UUID id() {
            return member.id();
        }

        /** {@code square} for male, {@code circle} for female, {@code diamond} for whatever else or where it is not known. */
        public String shape() {
            return switch (member.sex() == null ? "" : member.sex()) {
                case "male" -> "square";
                case "female" -> "circle";
                default -> "diamond";
            };
        }
    }

    /**
     * @param kind as the classes of the picture name it
     * @param path as SVG writes it
     */
    public record FamilyLine(String kind, String path) {}

    /** @param x and {@code y} of the middle of the sign */
    public record UnbornSign(Pregnancy pregnancy, int x, int y) {}

    /** Around people who live together. */
    public record FamilyOutline(int x, int y, int width, int height) {}

    public Optional<FamilySymbol> symbol(UUID person) {
        return symbols.stream().filter(one -> one.id().equals(person)).findFirst();
    }

    /** Which signs of unborn children are in it, for the key. */
    public List<String> unbornSigns() {
        return unborn.stream()
                .map(one -> one.pregnancy().sign())
                .distinct()
                .sorted()
                .toList();
    }

    /** The kinds of lines in it, for the key. */
    public List<String> kinds() {
        return lines.stream().map(FamilyLine::kind).distinct().sorted().toList();
    }
}
