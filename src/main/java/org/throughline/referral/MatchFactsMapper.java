package org.throughline.referral;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.directory.MatchFacts;
import org.throughline.people.ContactRules;
import org.throughline.people.KnownFact;
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonFacts;
import org.throughline.people.SafeContact;
import org.throughline.shared.FactKind;

/** What is known of a client, in the words of the directory; what nobody said stays unknown. */
@Component
class MatchFactsMapper {

    private final PersonFacts facts;
    private final ContactRules contactRules;
    private final ReferralContext context;

    MatchFactsMapper(PersonFacts facts, ContactRules contactRules, ReferralContext context) {
        this.facts = facts;
        this.contactRules = contactRules;
        this.context = context;
    }

    MatchFacts of(Person client) {
        PersonDetails details = client.details();
        Known known = new Known(facts.of(client.id()));
        return MatchFacts.builder()
                .postalCode(known.text(FactKind.POSTAL_CODE).orElse(details.postalCode()))
                .place(details.place())
                .age(client.age(context.today()))
                .sex(known.text(FactKind.SEX).orElse(details.sex()))
                .languages(languages(known, details))
                .interpreter(details.interpreterNeeded() ? Boolean.TRUE : null)
                .householdSize(known.text(FactKind.HOUSEHOLD_SIZE)
                        .map(Integer::valueOf)
                        .orElse(null))
                .monthlyIncome(
                        known.text(FactKind.MONTHLY_INCOME).map(BigDecimal::new).orElse(null))
                .veteran(known.text(FactKind.VETERAN).map("yes"::equals).orElse(null))
                .immigration(known.text(FactKind.IMMIGRATION).orElse(null))
                .documents(known.codes(FactKind.DOCUMENTS))
                .phone(phone(client))
                .build();
    }

    private static List<String> languages(Known known, PersonDetails details) {
        return Stream.of(
                        known.text(FactKind.LANGUAGE).stream(),
                        Stream.ofNullable(details.language()),
                        details.languages().others().stream())
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whom a call endangers cannot take a service by telephone; who has a number can. */
    private Boolean phone(Person client) {
        if (contactRules.of(client.id()).filter(SafeContact::isUnsafe).isPresent()) {
            return false;
        }
        return client.details().phone() == null ? null : Boolean.TRUE;
    }

    private record Known(Map<FactKind, KnownFact> facts) {

        Optional<String> text(FactKind kind) {
            return Optional.ofNullable(facts.get(kind)).map(KnownFact::value);
        }

        /** In words; null where nothing is known. */
        Set<String> codes(FactKind kind) {
            return facts.containsKey(kind)
                    ? facts.get(kind).values().stream()
                            .map(code -> code.replace('-', ' '))
                            .collect(Collectors.toSet())
                    : null;
        }
    }
}
