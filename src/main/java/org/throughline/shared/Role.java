package org.throughline.shared;

/** The roles that a staff account may carry; also the candidate groups that a process model may name. */
public enum Role {
    INTAKE("intake"),
    CASEWORKER("caseworker"),
    CLINICIAN("clinician"),
    SUPERVISOR("supervisor"),
    ADMINISTRATOR("administrator");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The engine group of this role within one team, e.g. {@code caseworker@north}. */
    public String in(String team) {
        return id + "@" + team;
    }
}
