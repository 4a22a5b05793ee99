package org.throughline.staff;

import java.util.Set;

/**
 * A staff account to be made.
 *
 * @param username lower-case letters, digits, dots and dashes; fixed for good
 * @param language {@code en} or {@code id}
 */
public record NewAccount(
        String username,
        String firstName,
        String lastName,
        String email,
        String password,
        Set<String> roles,
        Set<String> teams,
        String language) {

    NewAccount withPassword(String chosen) {
        return new NewAccount(username, firstName, lastName, email, chosen, roles, teams, language);
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
