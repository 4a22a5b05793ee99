import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Started by Maven: runs build.mjs with node, and says clearly what is missing where it cannot. */
class RunNode {

    private static final int OLDEST = 20;

    public static void main(String[] args) throws IOException, InterruptedException {
        Path frontend = Path.of(args[0]);
        int major = nodeMajor();
        if (major < OLDEST) {
            System.err.println(
                    major == 0
                            ? "Node.js is not on the PATH."
                            : "Node.js " + major + " is too old.");
            System.err.println("Throughline's pages are built with Node.js " + OLDEST
                    + " or newer. Install it, or pass -Dskip.frontend=true to build without the pages' styles and scripts.");
            System.exit(1);
        }
        Process build = new ProcessBuilder("node", "build.mjs", args[1])
                .directory(frontend.toFile())
                .inheritIO()
                .start();
        System.exit(build.waitFor());
    }

    private static int nodeMajor() throws InterruptedException {
        try {
            Process node = new ProcessBuilder(List.of("node", "--version")).start();
            String version = new String(node.getInputStream().readAllBytes()).trim();
            node.waitFor();
            return Integer.parseInt(version.replaceFirst("^v(\\d+)\\..*$", "$1"));
        } catch (IOException | NumberFormatException missing) {
            return 0;
        }
    }
}
