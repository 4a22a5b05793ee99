import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Started by Maven: runs a script of this folder with node, and says clearly what is missing where it cannot. */
class RunNode {

    private static final int OLDEST = 20;

    public static void main(String[] args) throws IOException, InterruptedException {
        Path frontend = Path.of(args[0]);
        String script = args[1];
        String result = args[2];
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
        Process run = new ProcessBuilder("node", script, result)
                .directory(frontend.toFile())
                .inheritIO()
                .start();
        System.exit(run.waitFor());
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
