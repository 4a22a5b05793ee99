package org.throughline.supervision;

/** How long a session was of each kind, in minutes. Only the clinical ones count toward a licence. */
public record SupervisionMinutes(int administrative, int educational, int clinical) {

    public int total() {
        return administrative + educational + clinical;
    }
}
