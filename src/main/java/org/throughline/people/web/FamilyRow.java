package org.throughline.people.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.people.FamilyMember;
import org.throughline.people.FamilyTie;
import org.throughline.people.Genogram;
import org.throughline.people.Pregnancy;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.RelationTerms;
import org.throughline.people.domain.GenogramPicture;

/**
 * Somebody of a family in words: the picture's text.
 *
 * @param kin message key of what they are to the person in the middle; null of that person, and where it is not said
 * @param terms of that relation
 * @param ties to the others of the family
 * @param unborn children whom they expect, or who were lost
 */
record FamilyRow(
        FamilyMember member,
        boolean center,
        String kin,
        RelationTerms terms,
        List<TieInWords> ties,
        List<UnbornInWords> unborn) {

    private static final Set<Relation> BY_SEX = EnumSet.of(
            Relation.SPOUSE,
            Relation.PARENT,
            Relation.CHILD,
            Relation.SIBLING,
            Relation.GRANDPARENT,
            Relation.GRANDCHILD);

    /** Said of the younger one, or of both of a couple. */
    private static final Set<Relation> FROM_BELOW =
            EnumSet.complementOf(EnumSet.of(Relation.PARENT, Relation.GUARDIAN, Relation.GRANDPARENT));

    /**
     * @param key message key of what they are to the other: "child of {0}"
     * @param name of the other
     */
    record TieInWords(String key, String name, RelationTerms terms, UUID other) {}

    /** @param other name of the other parent; null where it is not said */
    record UnbornInWords(Pregnancy pregnancy, String other) {}

    /** Those of one generation, counted from the person in the middle; null for those that are not drawn. */
    record FamilyGeneration(Integer number, List<FamilyRow> rows) {}

    static List<FamilyGeneration> of(Genogram family, GenogramPicture picture) {
        List<FamilyGeneration> generations = new ArrayList<>();
        picture.symbols().stream()
                .map(GenogramPicture.FamilySymbol::generation)
                .distinct()
                .forEach(number -> generations.add(new FamilyGeneration(
                        number,
                        picture.symbols().stream()
                                .filter(symbol -> symbol.generation() == number)
                                .map(symbol -> of(symbol.member(), family))
                                .toList())));
        if (!picture.outside().isEmpty()) {
            generations.add(new FamilyGeneration(
                    null,
                    picture.outside().stream().map(member -> of(member, family)).toList()));
        }
        return generations;
    }

    static FamilyRow of(FamilyMember member, Genogram family) {
        FamilyTie own = family.tie(family.center(), member.id())
                .filter(tie -> !member.id().equals(family.center()))
                .orElse(null);
        List<TieInWords> ties = family.tiesOf(member.id()).stream()
                .filter(tie -> tie != own)
                .filter(tie -> !tie.joins(family.center()) || member.id().equals(family.center()) && tie.isCouple())
                .filter(tie -> FROM_BELOW.contains(relation(tie, member.id())))
                .map(tie -> inWords(tie, member.id(), family))
                .toList();
        return new FamilyRow(
                member,
                member.id().equals(family.center()),
                own == null ? null : kin(relation(own, member.id()), member.sex()),
                own == null ? RelationTerms.UNKNOWN : beyondKin(own),
                ties,
                family.pregnanciesOf(member.id()).stream()
                        .map(one -> new UnbornInWords(one, name(one.other(), family)))
                        .toList());
    }

    private static String name(UUID member, Genogram family) {
        return member == null
                ? null
                : family.member(member).map(FamilyMember::name).orElse(null);
    }

    /** Without a form that only repeats the name of the relation: a husband is married, a partner is one of partners. */
    private static RelationTerms beyondKin(FamilyTie tie) {
        RelationForm form = tie.terms().form();
        boolean repeated = tie.relation() == Relation.SPOUSE && form == RelationForm.MARRIED
                || tie.relation() == Relation.PARTNER && form == RelationForm.PARTNERS;
        return repeated ? withoutForm(tie.terms()) : tie.terms();
    }

    private static RelationTerms withoutForm(RelationTerms terms) {
        return new RelationTerms(null, terms.quality(), terms.since(), terms.until(), terms.confidential());
    }

    /** All relations of somebody, from their side. */
    static List<TieInWords> all(FamilyMember member, Genogram family) {
        return family.tiesOf(member.id()).stream()
                .map(tie -> inWords(tie, member.id(), family))
                .toList();
    }

    private static TieInWords inWords(FamilyTie tie, UUID self, Genogram family) {
        UUID other = tie.other(self);
        String name = family.member(other).map(FamilyMember::name).orElse("");
        RelationTerms terms = tie.terms();
        return new TieInWords(
                "genogram.is." + phrase(tie, self),
                name,
                tie.isCouple() || tie.isOfTwins() ? withoutForm(terms) : terms,
                other);
    }

    private static String phrase(FamilyTie tie, UUID self) {
        return (tie.isCouple() || tie.isOfTwins()) && tie.terms().form() != null
                ? tie.terms().form().id()
                : relation(tie, self).id();
    }

    /** What this one is to the other. */
    private static Relation relation(FamilyTie tie, UUID self) {
        return tie.toward(tie.other(self));
    }

    private static String kin(Relation relation, String sex) {
        boolean named = BY_SEX.contains(relation) && ("female".equals(sex) || "male".equals(sex));
        return named ? "kin." + relation.id() + "." + sex : "relation." + relation.id();
    }
}
