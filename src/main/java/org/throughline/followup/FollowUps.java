package org.throughline.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts with the client while the plan is carried out, and the reviews of its progress. */
@Service
@Transactional
public class FollowUps {

    private final ContactReader reader;

    FollowUps(ContactReader reader) {
        this.reader = reader;
    }

    /** The contacts of a case, newest first; the latest hundred. */
    @Transactional(readOnly = true)
    public List<ContactView> contactsOf(UUID caseId) {
        return reader.contactsOf(caseId);
    }
}
