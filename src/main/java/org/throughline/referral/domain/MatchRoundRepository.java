package org.throughline.referral.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** What each match proposed, why, and what it left out. Rows are only ever added; the last round is what is shown. */
@Repository
public class MatchRoundRepository {

    private static final String LAST =
            " where referral_id = :id and round = (select max(round) from referral_match_round"
                    + " where referral_id = :id)";

    private final JdbcClient jdbc;

    MatchRoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A proposed service.
     *
     * @param verdict {@code fits} or {@code ask}
     * @param why codes of the messages {@code match.<code>}, as {@code ask}
     * @param distanceMiles null where it is not known
     */
    public record Proposal(
            int rank,
            UUID serviceId,
            int score,
            String verdict,
            List<String> why,
            List<String> ask,
            Double distanceMiles) {}

    /** @param againOn the first day on which it may be proposed again; null where no day says so */
    public record Omission(UUID serviceId, String rule, LocalDate againOn) {}

    /** @param leftOutCount how many were left out, of whom {@code leftOut} are the first */
    public record MatchRound(List<Proposal> proposals, List<Omission> leftOut, int leftOutCount) {}

    public void add(UUID referralId, MatchRound matched, Instant at) {
        int round = jdbc.sql("""
                insert into referral_match_round (referral_id, round, left_out_count, at)
                select :id, coalesce(max(round), 0) + 1, :count, :at from referral_match_round where referral_id = :id
                returning round""")
                .param("id", referralId)
                .param("count", matched.leftOutCount())
                .param("at", JdbcTime.of(at))
                .query(Integer.class)
                .single();
        matched.proposals().forEach(proposal -> add(referralId, round, proposal, at));
        for (int position = 0; position < matched.leftOut().size(); position++) {
            add(referralId, round, position, matched.leftOut().get(position));
        }
    }

    private void add(UUID referralId, int round, Proposal proposal, Instant at) {
        jdbc.sql("""
                insert into referral_match
                    (referral_id, round, rank, service_id, score, verdict, reasons, ask, distance_miles, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        referralId,
                        round,
                        proposal.rank(),
                        proposal.serviceId(),
                        proposal.score(),
                        proposal.verdict(),
                        proposal.why().toArray(String[]::new),
                        proposal.ask().toArray(String[]::new),
                        proposal.distanceMiles(),
                        JdbcTime.of(at))
                .update();
    }

    private void add(UUID referralId, int round, int position, Omission omission) {
        jdbc.sql("""
                insert into referral_left_out (referral_id, round, position, service_id, rule, again_on)
                values (:referral, :round, :position, :service, :rule, :again)""")
                .param("referral", referralId)
                .param("round", round)
                .param("position", position)
                .param("service", omission.serviceId())
                .param("rule", omission.rule())
                .param("again", omission.againOn() == null ? null : Date.valueOf(omission.againOn()), Types.DATE)
                .update();
    }

    /** What was proposed last; empty where nothing was. */
    public MatchRound last(UUID referralId) {
        List<Proposal> proposals = jdbc.sql("select rank, service_id, score, verdict, reasons, ask, distance_miles"
                        + " from referral_match" + LAST + " order by rank")
                .param("id", referralId)
                .query((row, number) -> proposal(row))
                .list();
        List<Omission> leftOut = jdbc.sql(
                        "select service_id, rule, again_on from referral_left_out" + LAST + " order by position")
                .param("id", referralId)
                .query((row, number) -> new Omission(
                        row.getObject("service_id", UUID.class),
                        row.getString("rule"),
                        row.getObject("again_on", LocalDate.class)))
                .list();
        int count = jdbc.sql("select left_out_count from referral_match_round" + LAST)
                .param("id", referralId)
                .query(Integer.class)
                .optional()
                .orElse(0);
        return new MatchRound(proposals, leftOut, count);
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getInt("rank"),
                row.getObject("service_id", UUID.class),
                row.getInt("score"),
                row.getString("verdict"),
                texts(row, "reasons"),
                texts(row, "ask"),
                row.getObject("distance_miles", Double.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Puts a service among those to choose from; twice does nothing more. */
    public void shortlist(UUID referralId, UUID serviceId, Instant at, String by) {
        jdbc.sql("""
                insert into referral_shortlist (referral_id, service_id, at, by) values (?, ?, ?, ?)
                on conflict do nothing""").params(referralId, serviceId, JdbcTime.of(at), by).update();
    }

    /** In the order in which they were put there. */
    public List<UUID> shortlisted(UUID referralId) {
        return jdbc.sql("select service_id from referral_shortlist where referral_id = ? order by at, service_id")
                .param(referralId)
                .query(UUID.class)
                .list();
    }
}
