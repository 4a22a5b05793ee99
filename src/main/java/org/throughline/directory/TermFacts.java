package org.throughline.directory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.domain.EntryRepository;
import org.throughline.directory.domain.TermFactRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shared.StorableText;

/** What the codes mean by which publishers file services. Administrators write it, and all services follow at once. */
@Service
@Transactional
public class TermFacts {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";
    private static final String YEARS = "\\d{1,2}|1[0-4]\\d|150";

    private final TermFactRepository meanings;
    private final EntryRepository entries;

    TermFacts(TermFactRepository meanings, EntryRepository entries) {
        this.meanings = meanings;
        this.entries = entries;
    }

    @Transactional(readOnly = true)
    public Slice<TermFact> list(Integer limit, String after, Actor actor) {
        EntryCare.requireAdministrator(actor);
        return meanings.list(limit, after);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Slice<TermFactChange> history(Integer limit, String after, Actor actor) {
        EntryCare.requireAdministrator(actor);
        return meanings.changes(limit, after);
    }

    /**
     * Writes what a code means, in the place of what it meant.
     *
     * @return how many services mean something else now
     * @throws Rejection invalid {@code meaning-code}, {@code meaning-kind}, {@code meaning-value}; forbidden {@code
     *     entries-administrators-only}
     */
    public int save(String code, String kind, String value, Actor actor) {
        EntryCare.requireAdministrator(actor);
        StorableText.require("code", code);
        String key = code == null ? "" : code.strip();
        if (!key.matches(CODE)) {
            throw Rejection.invalidField("code", "meaning-code");
        }
        if (kind == null || !TermFact.KINDS.contains(kind)) {
            throw Rejection.invalidField("kind", "meaning-kind");
        }
        String meant = value == null ? "" : value.strip();
        if (!means(kind, meant)) {
            throw Rejection.invalidField("value", "meaning-value", expected(kind));
        }
        return change(key, kind, meant, actor);
    }

    /**
     * The code means what a shorter one does, or nothing.
     *
     * @return how many services mean something else now
     * @throws Rejection not found {@code meaning-unknown}
     */
    public int remove(String code, String kind, Actor actor) {
        EntryCare.requireAdministrator(actor);
        StorableText.require("code", code);
        StorableText.require("kind", kind);
        return change(code, kind, null, actor);
    }

    private int change(String code, String kind, String value, Actor actor) {
        String scheme = meanings.scheme(code);
        meanings.lock();
        String before = meanings.find(scheme, code, kind).orElse(null);
        if (before == null && value == null) {
            throw Rejection.notFound("meaning-unknown");
        }
        if (value != null && value.equals(before)) {
            return 0;
        }
        meanings.write(new TermFact(scheme, code, kind, value, actor.username()));
        int changed = entries.refreshFiled(scheme, code);
        meanings.record(new TermFact(scheme, code, kind, value, actor.username()), before, changed);
        return changed;
    }

    private static boolean means(String kind, String value) {
        if (value.equals(TermFact.NONE)) {
            return true;
        }
        return switch (kind) {
            case "need" -> NeedCategories.known(value);
            case "sex" -> value.equals("female") || value.equals("male");
            case "veterans", "low-income" -> value.equals("yes");
            default -> value.matches(YEARS);
        };
    }

    private static String expected(String kind) {
        return switch (kind) {
            case "need" -> String.join(", ", NeedCategories.ALL) + ", none";
            case "sex" -> "female, male, none";
            case "veterans", "low-income" -> "yes, none";
            default -> "0–150, none";
        };
    }
}
