package org.throughline.staff.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shell.SignInSettings;
import org.throughline.staff.Absences;
import org.throughline.staff.Licence;
import org.throughline.staff.LicenceKinds;
import org.throughline.staff.Licences;
import org.throughline.staff.SecondFactors;
import org.throughline.staff.SingleSignOn;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.staff.StaffPagePart;
import org.throughline.staff.Team;
import org.throughline.staff.domain.StaffAuditRepository;
import org.throughline.staff.domain.StaffRightsPolicy;

/** Gathers what the pages of the staff show. */
@Component
class StaffPages {

    private static final int AUDIT_SHOWN = 20;

    private final StaffDirectory staff;
    private final Licences licences;
    private final LicenceKinds kinds;
    private final Absences absences;
    private final SecondFactors factors;
    private final SingleSignOn singleSignOn;
    private final SignInSettings settings;
    private final StaffAuditRepository audit;
    private final StaffRightsPolicy rights;
    private final List<StaffPagePart> parts;
    private final Clock clock;

    StaffPages(
            StaffDirectory staff,
            Licences licences,
            LicenceKinds kinds,
            Absences absences,
            SecondFactors factors,
            SingleSignOn singleSignOn,
            SignInSettings settings,
            StaffAuditRepository audit,
            StaffRightsPolicy rights,
            List<StaffPagePart> parts,
            Clock clock) {
        this.staff = staff;
        this.licences = licences;
        this.kinds = kinds;
        this.absences = absences;
        this.factors = factors;
        this.singleSignOn = singleSignOn;
        this.settings = settings;
        this.audit = audit;
        this.rights = rights;
        this.parts = parts;
        this.clock = clock;
    }

    /** A person in the list, with what a supervisor searches for. */
    record StaffLine(StaffMember member, List<Licence> licences, String cover) {}

    StaffLine line(StaffMember member) {
        String cover = absences.coverOf(member.username(), clock.instant())
                .map(staff::displayName)
                .orElse(null);
        return new StaffLine(member, licences.of(member.username()), cover);
    }

    void lists(Model model) {
        model.addAttribute("passwords", settings.passwords());
        model.addAttribute("allTeams", staff.teams());
        model.addAttribute("teamNames", teamNames());
        model.addAttribute(
                "allRoles", Arrays.stream(Role.values()).map(Role::id).toList());
        model.addAttribute("today", LocalDate.now(clock));
    }

    /** The page of one person. Supervisors see those of their own teams; everybody sees their own. */
    StaffMember person(String username, Actor actor, Model model) {
        StaffMember member = staff.find(username).orElseThrow(() -> Rejection.notFound("worker-unknown"));
        boolean manages = rights.mayManage(actor, member.teams());
        if (!manages && !actor.isNamed(username)) {
            throw Rejection.notFound("worker-unknown");
        }
        boolean administers = actor.is(Role.ADMINISTRATOR);
        model.addAttribute("member", member);
        model.addAttribute("manages", manages && (administers || !actor.isNamed(username)));
        model.addAttribute("administers", administers);
        model.addAttribute("own", actor.isNamed(username));
        model.addAttribute("factor", factors.of(member));
        model.addAttribute("linked", singleSignOn.isLinked(username));
        model.addAttribute("plansAbsence", manages || actor.isNamed(username));
        model.addAttribute("licences", licences.of(username));
        model.addAttribute("licenceKinds", kinds.all());
        model.addAttribute("parts", parts(member));
        model.addAttribute("absences", absences.of(username));
        model.addAttribute("colleagues", colleagues(member));
        model.addAttribute("people", names());
        model.addAttribute("audit", manages || actor.isNamed(username) ? audit.of(username, AUDIT_SHOWN) : List.of());
        lists(model);
        return member;
    }

    private List<StaffMember> colleagues(StaffMember member) {
        return staff.active().stream()
                .filter(other -> !other.username().equals(member.username()))
                .filter(other -> other.teams().stream().anyMatch(member.teams()::contains)
                        || member.teams().isEmpty())
                .toList();
    }

    /** @param content what the fragment of the template is given */
    record StaffPart(String template, Object content) {}

    private List<StaffPart> parts(StaffMember member) {
        return parts.stream()
                .flatMap(part -> part.content(member).stream().map(content -> new StaffPart(part.template(), content)))
                .toList();
    }

    private Map<String, String> names() {
        return staff.active().stream().collect(Collectors.toMap(StaffMember::username, StaffMember::displayName));
    }

    private Map<String, String> teamNames() {
        return staff.teams().stream().collect(Collectors.toMap(Team::id, Team::name));
    }

    static <T> List<T> each(List<StaffMember> members, Function<StaffMember, T> to) {
        return members.stream().map(to).toList();
    }
}
