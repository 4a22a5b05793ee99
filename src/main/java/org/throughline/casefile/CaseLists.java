package org.throughline.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.casefile.domain.CaseListOrder;
import org.throughline.casefile.domain.CaseListRepository;
import org.throughline.casefile.domain.ReadPolicy;
import org.throughline.people.PersonTerms;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Lists of cases as a reader may see them. */
@Component
class CaseLists {

    /** More cases than anybody goes through for a word. */
    private static final int MOST_OF_CLIENTS = 500;

    private final CaseListRepository lists;
    private final CaseAccess rules;
    private final ObjectProvider<AnswerVisibility> visibility;

    CaseLists(CaseListRepository lists, CaseAccess rules, ObjectProvider<AnswerVisibility> visibility) {
        this.lists = lists;
        this.rules = rules;
        this.visibility = visibility;
    }

    Slice<CaseSummary> slice(CaseQuery query, Actor reader) {
        int limit = Slice.limit(query.limit());
        CaseListOrder.LastCase after =
                query.after() == null || query.after().isBlank() ? null : CaseListOrder.position(query.after());
        var rows = lists.slice(filter(query, reader), query.order(), after, limit + 1);
        return Slice.of(rows, limit, CaseListRepository.ListedCase::cursor)
                .map(found -> CaseSummaryMapper.of(found.caseFile()));
    }

    long count(CaseQuery query, Actor reader) {
        return lists.count(filter(query, reader));
    }

    List<String> numbersOfClientsKnownBy(String words) {
        return given(words) == null ? List.of() : lists.numbersOfClientsKnownBy(PersonTerms.of(words), MOST_OF_CLIENTS);
    }

    private CaseListRepository.CaseListFilter filter(CaseQuery query, Actor reader) {
        ReadPolicy access = rules.policy(reader);
        Map<String, Object> params = new HashMap<>(access.params());
        if (query.status() != null && CaseStatus.find(query.status()).isEmpty()) {
            throw Rejection.invalidField("status", "status-unknown", query.status());
        }
        boolean own = "mine".equals(query.scope());
        return new CaseListRepository.CaseListFilter(
                own ? own(reader, params) : access.grounds(),
                own ? access.condition() : scope(query.scope(), reader, params),
                params,
                query.status(),
                given(query.q()),
                answered(query, reader));
    }

    /** What fewer people may read than the case is found by nobody but who submitted it. */
    private CaseListRepository.AnsweredWith answered(CaseQuery query, Actor reader) {
        Set<String> kept =
                visibility.stream().flatMap(some -> some.formIds().stream()).collect(Collectors.toSet());
        return given(query.answered()) == null
                ? null
                : new CaseListRepository.AnsweredWith(query.answered(), kept, reader.username());
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private String scope(String scope, Actor reader, Map<String, Object> params) {
        switch (scope == null ? "all" : scope) {
            case "all":
                return "true";
            case "team":
                params.put("scopeTeams", reader.teams().toArray(String[]::new));
                return rules.answersForIntake(reader)
                        ? "(c.team = any(:scopeTeams) or c.team is null)"
                        : "c.team = any(:scopeTeams)";
            default:
                throw Rejection.invalidField("scope", "scope-unknown", scope);
        }
    }

    /** Fewer than a supervisor may read, so that these are what is walked. */
    private List<String> own(Actor reader, Map<String, Object> params) {
        List<String> ways = new ArrayList<>();
        for (String worker : rules.workers(reader)) {
            params.put("scopeWorker" + ways.size(), worker);
            ways.add("c.worker = :scopeWorker" + ways.size());
        }
        params.put("scopeMe", reader.username());
        ways.add("c.supervisor = :scopeMe");
        return ways;
    }
}
