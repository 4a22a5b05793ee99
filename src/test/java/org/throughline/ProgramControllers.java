package org.throughline;

/** Tells the program's own controllers from those of libraries and of tests, such as one that signs anybody in. */
public final class ProgramControllers {

    private ProgramControllers() {}

    public static boolean include(Class<?> controller) {
        return controller.getName().startsWith("org.throughline.")
                && !controller
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }
}
