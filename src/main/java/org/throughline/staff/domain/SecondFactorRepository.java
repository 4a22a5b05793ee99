package org.throughline.staff.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Second factors and their recovery codes. */
@Repository
public class SecondFactorRepository {

    private final JdbcClient jdbc;

    SecondFactorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param failedAt null where no code was wrong since the last right one */
    public record Factor(byte[] secret, long lastStep, int failures, Instant failedAt, Instant enrolledAt) {}

    public Optional<Factor> find(String username) {
        return find(username, "");
    }

    /** The same, while others who try a code of this account wait until the transaction ends. */
    public Optional<Factor> lock(String username) {
        return find(username, " for update");
    }

    private Optional<Factor> find(String username, String how) {
        return jdbc.sql("select secret, last_step, failures, failed_at, enrolled_at from second_factor"
                        + " where username = ?" + how)
                .param(username)
                .query((row, n) -> new Factor(
                        row.getBytes(1),
                        row.getLong(2),
                        row.getInt(3),
                        JdbcTime.instant(row, 4),
                        JdbcTime.instant(row, 5)))
                .optional();
    }

    /** @return false where the account has one already */
    public boolean add(String username, byte[] secret, long step, Instant at) {
        return jdbc.sql("""
                                insert into second_factor (username, secret, last_step, enrolled_at)
                                values (?, ?, ?, ?) on conflict do nothing
                                """).params(username, secret, step, JdbcTime.of(at)).update() == 1;
    }

    public boolean remove(String username) {
        return jdbc.sql("delete from second_factor where username = ?")
                        .param(username)
                        .update()
                == 1;
    }

    public void took(String username, long step) {
        jdbc.sql("update second_factor set last_step = ?, failures = 0, failed_at = null where username = ?")
                .params(step, username)
                .update();
    }

    public void failed(String username, Instant at) {
        jdbc.sql("update second_factor set failures = failures + 1, failed_at = ? where username = ?")
                .params(JdbcTime.of(at), username)
                .update();
    }

    public void replaceCodes(String username, Collection<byte[]> hashes) {
        jdbc.sql("delete from recovery_code where username = ?").param(username).update();
        hashes.forEach(hash -> jdbc.sql("insert into recovery_code (username, hash) values (?, ?)")
                .params(username, hash)
                .update());
    }

    /** @return false where there is no such code, or it was used */
    public boolean useCode(String username, byte[] hash, Instant at) {
        return jdbc.sql("update recovery_code set used_at = ? where username = ? and hash = ? and used_at is null")
                        .params(JdbcTime.of(at), username, hash)
                        .update()
                == 1;
    }

    public int codesLeft(String username) {
        return jdbc.sql("select count(*) from recovery_code where username = ? and used_at is null")
                .param(username)
                .query(Integer.class)
                .single();
    }
}
