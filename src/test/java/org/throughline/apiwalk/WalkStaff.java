package org.throughline.apiwalk;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works while cases are walked. */
public final class WalkStaff {

    private WalkStaff() {}

    /**
     * Shuts the accounts that other tests left behind with passwords of their own or with a second factor: they would be
     * proposed as workers and given tasks that nobody of the walk can do.
     */
    public static void shutWhoCannotSignIn(int port, String password, JdbcClient jdbc) {
        jdbc.sql("select username from worker where active").query(String.class).list().stream()
                .filter(name -> new ApiExplorer(port, name, password).get("/me").status() == 401)
                .forEach(name -> jdbc.sql("update worker set active = false where username = ?")
                        .param(name)
                        .update());
    }
}
