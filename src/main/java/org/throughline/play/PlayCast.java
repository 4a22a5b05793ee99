package org.throughline.play;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.casefile.OpenTask;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.InventedStaff;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/** Who acts in a play, and the client that it is about. */
@Component
class PlayCast {

    /** Of nobody on file: a play that is like somebody would show them to whoever plays. */
    private static final Map<String, Object> CLIENT = Map.of("firstName", "Invented", "lastName", "Xqwyz-Zzvrk");

    /** Everything by which somebody could be found. */
    static final Set<String> IDENTITY =
            Set.of("birthDate", "phone", "email", "address", "place", "requestedBy", "requesterPhone");

    private final InventedStaff invented;
    private final StaffDirectory staff;

    PlayCast(InventedStaff invented, StaffDirectory staff) {
        this.invented = invented;
        this.staff = staff;
    }

    void begin() {
        invented.begin();
    }

    /** The request with the invented client in it, as far as the form asks for one. */
    static Map<String, Object> client(Map<String, Object> request, Set<String> keys) {
        Map<String, Object> answers = new LinkedHashMap<>(request);
        answers.keySet().removeAll(IDENTITY);
        answers.putAll(CLIENT);
        CLIENT.keySet().stream().filter(key -> !keys.contains(key)).forEach(answers::remove);
        if (keys.contains("requestedBy") && !"self".equals(answers.getOrDefault("source", "self"))) {
            answers.put("requestedBy", "Invented");
        }
        return answers;
    }

    /** @param role null for intake */
    Actor of(String role) {
        return invented.of(role == null ? Role.INTAKE : role(role));
    }

    /**
     * Who does a task: whoever has it, where they are of that role; else the invented one of the role, in the team that it is
     * offered to.
     *
     * @param role null for whoever has it, or may have it
     */
    Actor of(OpenTask task, String role) {
        if (task.assignee() != null) {
            Actor holder = staff.find(task.assignee())
                    .map(StaffMember::actor)
                    .orElseThrow(() -> Rejection.notFound("worker-unknown"));
            if (role == null || holder.roles().contains(role)) {
                return holder;
            }
        }
        String needed = role == null ? task.candidateRole() : role;
        return inTeamsOf(task.candidateGroups(), of(needed == null ? Role.CASEWORKER.id() : needed));
    }

    private static Actor inTeamsOf(List<String> groups, Actor actor) {
        Set<String> teams = new HashSet<>(actor.teams());
        groups.stream()
                .filter(group -> group.contains("@"))
                .map(group -> group.substring(group.indexOf('@') + 1))
                .forEach(teams::add);
        return new Actor(actor.username(), actor.displayName(), actor.roles(), teams);
    }

    private static Role role(String id) {
        return Arrays.stream(Role.values())
                .filter(role -> role.id().equals(id) && role != Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("role", "role-unknown"));
    }
}
