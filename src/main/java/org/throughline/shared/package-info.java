/** A few value types that every module uses: who acts, what was refused and why, pages of a list, hashes. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.throughline.shared;
