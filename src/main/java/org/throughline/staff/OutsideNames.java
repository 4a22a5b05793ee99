package org.throughline.staff;

import java.util.Optional;

/** Port: the names to show for those who act without an account. Implemented by the module whose door lets them in. */
public interface OutsideNames {

    /** Empty for a name that is none of theirs. */
    Optional<String> of(String username);
}
