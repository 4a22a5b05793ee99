package org.throughline.staff.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.shared.Language;
import org.throughline.staff.NewAccount;

/** What the page of a new account sends. */
record WorkerForm(
        String username,
        String firstName,
        String lastName,
        String email,
        String password,
        List<String> roles,
        List<String> teams,
        String language) {

    static final WorkerForm EMPTY = new WorkerForm("", "", "", "", "", List.of(), List.of(), Language.FIRST.tag());

    WorkerForm {
        roles = roles == null ? List.of() : roles;
        teams = teams == null ? List.of() : teams;
    }

    NewAccount account() {
        return new NewAccount(
                username == null ? "" : username.strip(),
                strip(firstName),
                strip(lastName),
                strip(email),
                // where nobody signs in by password, nobody knows this one
                password == null ? UUID.randomUUID().toString() : password,
                set(roles),
                set(teams),
                language);
    }

    static Set<String> set(List<String> values) {
        return values == null ? Set.of() : new HashSet<>(values);
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
