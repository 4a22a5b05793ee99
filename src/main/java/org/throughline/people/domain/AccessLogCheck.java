package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.people.domain.AccessChain.Link;
import org.throughline.shared.ConsistencyCheck;

/** Walks the chain of the access log in portions, computing every hash again. */
@Component
class AccessLogCheck implements ConsistencyCheck {

    private static final int PORTION = 5000;
    private static final int MOST = 100;

    private final AccessChain chain;
    private final JdbcClient jdbc;

    AccessLogCheck(AccessChain chain, JdbcClient jdbc) {
        this.chain = chain;
        this.jdbc = jdbc;
    }

    @Override
    public String claim() {
        return "no entry of the access log was removed, altered or put in, and its end was not cut off";
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        broken(violations);
        violations.addAll(cutOff());
        violations.addAll(putIn());
        violations.addAll(removedBeforeSealing());
        return violations.subList(0, Math.min(MOST, violations.size()));
    }

    /** Each link is held against the hash that the link before it carries: one fault is told once. */
    private void broken(List<String> violations) {
        AccessChain.Seal last = AccessChain.Seal.NONE;
        List<Link> links = chain.after(0, PORTION);
        while (!links.isEmpty() && violations.size() < MOST) {
            for (Link link : links) {
                compare(last, link, violations);
                last = link.seal();
            }
            links = chain.after(last.position(), PORTION);
        }
    }

    private static void compare(AccessChain.Seal last, Link link, List<String> violations) {
        long position = link.seal().position();
        String entry = "access log entry " + link.seal().entryId();
        if (position != last.position() + 1) {
            violations.add("access log: the links between " + last.position() + " and " + position + " were removed");
        } else if (link.entry() == null) {
            violations.add(entry + " was removed");
        } else if (!link.fits(last.hash())) {
            violations.add(entry + " was altered, or the link before it");
        }
    }

    private List<String> cutOff() {
        return list("""
                select 'access log: it once reached link ' || c.position || ', which is gone or another now'
                from access_checkpoint c
                where not exists (select 1 from access_seal s where s.position = c.position and s.hash = c.hash)
                order by c.position limit 100""");
    }

    private List<String> putIn() {
        return list("""
                select 'access log entry ' || l.id || ' was put in by hand: it is not in the chain'
                from access_log l
                where not exists (select 1 from access_seal s where s.entry_id = l.id)
                    and not exists (select 1 from access_log_unsealed u where u.entry_id = l.id)
                order by l.id limit 100""");
    }

    private List<String> removedBeforeSealing() {
        return list("""
                select 'access log entry ' || u.entry_id || ' was removed before it was sealed'
                from access_log_unsealed u
                where not exists (select 1 from access_log l where l.id = u.entry_id)
                order by u.entry_id limit 100""");
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
