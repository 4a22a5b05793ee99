/** The automatic steps of the processes intake and client-link: each calls one use case of the module. */
package org.throughline.intake.process;
