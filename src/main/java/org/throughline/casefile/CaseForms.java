package org.throughline.casefile;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.drafts.DraftGuard;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** The forms on a case's pages are open to whom the case is, or a task of it; and so are one's own drafts of them. */
@Service
class CaseForms implements DraftGuard {

    private static final Pattern OF_A_CASE = Pattern.compile("/cases/(TL-[^/]*)/.*");

    private final CaseFileRepository files;
    private final CaseAccess access;

    CaseForms(CaseFileRepository files, CaseAccess access) {
        this.files = files;
        this.access = access;
    }

    @Override
    public boolean isClosed(String form, Actor actor) {
        Matcher address = OF_A_CASE.matcher(form);
        return address.matches()
                && files.find(address.group(1))
                        .filter(file -> isOpen(file, actor))
                        .isEmpty();
    }

    private boolean isOpen(CaseFile file, Actor actor) {
        try {
            access.requireForTask(actor, file.id(), Set.of());
            return true;
        } catch (Rejection closed) {
            return false;
        }
    }
}
