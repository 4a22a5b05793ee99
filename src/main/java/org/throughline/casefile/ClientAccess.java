package org.throughline.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.casefile.domain.ReadPolicy;
import org.throughline.people.PersonAccess;
import org.throughline.people.PersonCase;
import org.throughline.shared.Actor;
import org.throughline.shared.SqlCondition;
import org.throughline.staff.StaffDirectory;

/** What {@link CaseAccess} lets somebody read, said of the persons whose cases they are. */
@Component
@Transactional(readOnly = true)
class ClientAccess implements PersonAccess {

    private final CaseAccess access;
    private final CaseFileRepository files;
    private final StaffDirectory staff;

    ClientAccess(CaseAccess access, CaseFileRepository files, StaffDirectory staff) {
        this.access = access;
        this.files = files;
        this.staff = staff;
    }

    @Override
    public SqlCondition readable(Actor actor, String personColumn) {
        return ground(access.policy(actor), personColumn);
    }

    @Override
    public SqlCondition changeable(Actor actor, String personColumn) {
        return ground(access.standing(actor), personColumn);
    }

    @Override
    public SqlCondition withoutCase(String personColumn) {
        return new SqlCondition("not " + anyCase(personColumn, "true"), Map.of());
    }

    @Override
    public List<PersonCase> cases(UUID personId, Actor actor) {
        return files.ofPerson(personId).stream()
                .filter(file -> access.mayRead(actor, file.id()))
                .map(this::inShort)
                .toList();
    }

    private static SqlCondition ground(ReadPolicy policy, String personColumn) {
        String any = policy.grounds().stream().collect(Collectors.joining(") or (", "((", "))"));
        return new SqlCondition(anyCase(personColumn, any), policy.params());
    }

    private static String anyCase(String personColumn, String condition) {
        return "exists (select 1 from case_file c where c.person_id = " + personColumn + " and " + condition + ")";
    }

    private PersonCase inShort(CaseFile file) {
        CaseSummary about = CaseSummaryMapper.of(file);
        return new PersonCase(
                about.caseNumber(),
                about.status().id(),
                about.stage().id(),
                about.episode().openedAt(),
                about.worker() == null ? null : staff.displayName(about.worker()));
    }
}
