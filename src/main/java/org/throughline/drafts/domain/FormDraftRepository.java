package org.throughline.drafts.domain;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.drafts.DraftBase;
import org.throughline.drafts.FormDraft;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Json;

/** Stored drafts. */
@Repository
public class FormDraftRepository {

    private final JdbcClient jdbc;

    FormDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the new revision; empty, and nothing saved, where the draft is no longer what the save builds on */
    public Optional<Long> save(String form, String username, FormAnswers answers, DraftBase base, Instant at) {
        Optional<Long> next = update(form, username, answers, base, at);
        return next.isPresent() || !base.mayBegin() ? next : begin(form, username, answers, base, at);
    }

    private Optional<Long> update(String form, String username, FormAnswers answers, DraftBase base, Instant at) {
        return jdbc.sql("""
                        update form_draft
                        set answers = :answers::jsonb, revision = revision + 1, saved_in = :window, saved_at = :at
                        where form = :form and username = :username
                          and (cast(:revision as bigint) is null or revision = :revision or saved_in = :window)
                        returning revision
                        """)
                .param("answers", Json.of(answers.values()))
                .param("window", base.window(), Types.VARCHAR)
                .param("at", JdbcTime.of(at))
                .param("form", form)
                .param("username", username)
                .param("revision", base.revision(), Types.BIGINT)
                .query(Long.class)
                .optional();
    }

    private Optional<Long> begin(String form, String username, FormAnswers answers, DraftBase base, Instant at) {
        return jdbc.sql("""
                        insert into form_draft (form, username, answers, revision, saved_in, saved_at)
                        values (:form, :username, :answers::jsonb, 1, :window, :at)
                        on conflict (form, username) do nothing
                        returning revision
                        """)
                .param("form", form)
                .param("username", username)
                .param("answers", Json.of(answers.values()))
                .param("window", base.window(), Types.VARCHAR)
                .param("at", JdbcTime.of(at))
                .query(Long.class)
                .optional();
    }

    /** What all drafts of a person take in the database. */
    public long bytesOf(String username) {
        return jdbc.sql("select coalesce(sum(pg_column_size(answers)), 0) from form_draft where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    public Optional<FormDraft> find(String form, String username) {
        return jdbc.sql("""
                        select answers::text as answers, revision, saved_at from form_draft
                        where form = ? and username = ?
                        """)
                .params(form, username)
                .query((row, n) -> new FormDraft(
                        new FormAnswers(Json.read(row.getString("answers"))),
                        row.getLong("revision"),
                        JdbcTime.instant(row, "saved_at")))
                .optional();
    }

    public void clear(String form, String username) {
        jdbc.sql("delete from form_draft where form = ? and username = ?")
                .params(form, username)
                .update();
    }

    /** Drafts of anybody that nobody went on with. While a legal hold is in force anywhere, they are kept: one may be about it. */
    public void forgetOlder(Instant oldest) {
        jdbc.sql("delete from form_draft where saved_at < ? and not exists (select from published_legal_hold)")
                .param(JdbcTime.of(oldest))
                .update();
    }

    public void forget(String form) {
        jdbc.sql("delete from form_draft where form = ?").param(form).update();
    }
}
