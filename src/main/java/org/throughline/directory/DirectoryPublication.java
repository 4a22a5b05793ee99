package org.throughline.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.domain.PublicationRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shell.Addresses;
import org.throughline.shell.OpenAccess;

/** Whether the agency lets anybody read its directory over {@code /hsds}; not unless it says so. */
@Service
public class DirectoryPublication implements OpenAccess {

    private final PublicationRepository said;
    private final Clock clock;

    DirectoryPublication(PublicationRepository said, Clock clock) {
        this.said = said;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isOpen() {
        return said.last();
    }

    /** @throws Rejection forbidden for all but administrators */
    @Transactional
    public void open(boolean open, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("export-administrators-only");
        }
        if (said.last() != open) {
            said.add(open, actor.username(), clock.instant());
        }
    }

    @Override
    public boolean permits(HttpServletRequest request) {
        String path = Addresses.path(request);
        return (path.equals("/hsds") || path.startsWith("/hsds/")) && said.last();
    }
}
