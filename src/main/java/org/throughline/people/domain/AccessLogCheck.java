package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.people.domain.AccessSealRepository.ChainLink;
import org.throughline.shared.ConsistencyCheck;

/** Walks the chain of the access log in portions, computing every hash again. */
@Component
class AccessLogCheck implements ConsistencyCheck {

    private static final int PORTION = 5000;
    private static final int MOST = 100;

    private final AccessSealRepository chain;

    AccessLogCheck(AccessSealRepository chain) {
        this.chain = chain;
    }

    @Override
    public String claim() {
        return "no entry of the access log was removed, altered or put in, and its end was not cut off";
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        broken(violations);
        violations.addAll(chain.cutOff());
        violations.addAll(chain.putIn());
        violations.addAll(chain.removedBeforeSealing());
        return violations.subList(0, Math.min(MOST, violations.size()));
    }

    /** Each link is held against the hash that the link before it carries: one fault is reported once. */
    private void broken(List<String> violations) {
        AccessSealRepository.Seal last = AccessSealRepository.Seal.NONE;
        List<ChainLink> links = chain.after(0, PORTION);
        while (!links.isEmpty() && violations.size() < MOST) {
            for (ChainLink link : links) {
                compare(last, link, violations);
                last = link.seal();
            }
            links = chain.after(last.position(), PORTION);
        }
    }

    private static void compare(AccessSealRepository.Seal last, ChainLink link, List<String> violations) {
        long position = link.seal().position();
        String entry = "access log entry " + link.seal().entryId();
        if (position != last.position() + 1) {
            violations.add("access log: the links between " + last.position() + " and " + position + " were removed");
        } else if (link.entry() == null) {
            violations.add(entry + " was removed");
        } else if (!link.fits(last.hash())) {
            violations.add(entry + " was altered, or the link before it");
        }
    }
}
