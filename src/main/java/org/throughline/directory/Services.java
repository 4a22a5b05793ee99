package org.throughline.directory;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.domain.OpenNowRepository;
import org.throughline.directory.domain.ServiceDetailsRepository;
import org.throughline.directory.domain.ServiceSearchRepository;
import org.throughline.shared.Slice;

/** Finding services of the directory: for a person who searches, and for a need that somebody has. */
@Service
@Transactional(readOnly = true)
public class Services {

    private final ServiceSearchRepository search;
    private final ServiceDetailsRepository details;
    private final ServiceMatcher matching;
    private final OpenNowRepository hours;

    Services(
            ServiceSearchRepository search,
            ServiceDetailsRepository details,
            ServiceMatcher matching,
            OpenNowRepository hours) {
        this.search = search;
        this.details = details;
        this.matching = matching;
        this.hours = hours;
    }

    /** Active services that fit every given part of the query; the best fitting first, then by name. */
    public Slice<ServiceRow> search(ServiceQuery query) {
        return search.slice(query);
    }

    /**
     * The same, each with how it fits what is known of a client; a page may hold fewer than its limit, for those that do not
     * fit are left out.
     */
    public Slice<FoundService> search(ServiceQuery query, MatchFacts facts) {
        Slice<ServiceRow> page = search.slice(query);
        String need = NeedCategories.known(query.need()) ? query.need() : NeedCategories.OTHER;
        MatchQuery asked =
                new MatchQuery(need, query.q(), facts, Set.of(), page.items().size());
        return new Slice<>(page.items().isEmpty() ? List.of() : matching.judged(asked, page.items()), page.next());
    }

    /** How many services fit, counted to {@code atMost} and no further. */
    public int count(ServiceQuery query, int atMost) {
        return search.count(query, atMost);
    }

    /** These services in short, in the order of the ids; unknown ones are left out. */
    public List<ServiceRow> rows(Collection<UUID> serviceIds) {
        return search.rows(serviceIds);
    }

    public Optional<ServiceView> find(UUID serviceId) {
        return details.find(serviceId);
    }

    /** Whether each of these is open at that moment, in the agency's time; missing where its hours do not say. */
    public Map<UUID, Boolean> openAt(LocalDateTime moment, Collection<UUID> serviceIds) {
        return hours.at(moment, serviceIds);
    }

    /** What to bring to each of these, as the source writes it; missing where nothing is asked for. */
    public Map<UUID, List<String>> documents(Collection<UUID> serviceIds) {
        return details.documents(serviceIds);
    }

    /** An organization of the directory; empty where there is none of that id. */
    public Optional<ServiceView.Provider> organization(UUID organizationId) {
        return details.organization(organizationId);
    }

    /** The listed services of one organization, in the order of their ids. */
    public Slice<ServiceRow> ofOrganization(UUID organizationId, Integer limit, String after) {
        return details.servicesOf(organizationId, limit, after);
    }

    /** The services for a need, the best fitting first, each with why it fits and what to ask, and what was left out. */
    public ServiceMatches match(MatchQuery query) {
        return matching.ranked(query);
    }

    /** Every language that services state, for the choices of a search. */
    public List<String> languages() {
        return search.languages();
    }
}
