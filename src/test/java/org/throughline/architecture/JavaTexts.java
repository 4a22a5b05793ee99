package org.throughline.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The texts that stand in sources, with what is put together by {@code +} as one: a gap stands for what is no text. */
final class JavaTexts {

    private static final String GAP = " ? ";

    private JavaTexts() {}

    /** The texts of every source below a folder. */
    static Map<Path, List<String>> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return of(files.filter(file -> file.toString().endsWith(".java")).toList());
        }
    }

    static Map<Path, List<String>> of(Collection<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<Path, List<String>> texts = new LinkedHashMap<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, problem -> {}, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                List<String> found = new ArrayList<>();
                unit.accept(new Texts(), found);
                texts.put(Path.of(unit.getSourceFile().toUri()), found);
            }
        }
        return texts;
    }

    private static final class Texts extends TreeScanner<Void, List<String>> {

        @Override
        public Void visitLiteral(LiteralTree literal, List<String> found) {
            if (literal.getValue() instanceof String text) {
                found.add(text);
            }
            return null;
        }

        @Override
        public Void visitBinary(BinaryTree sum, List<String> found) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, found);
            }
            StringBuilder whole = new StringBuilder();
            append(sum, whole, found);
            found.add(whole.toString());
            return null;
        }

        private void append(Tree part, StringBuilder whole, List<String> found) {
            if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                append(sum.getLeftOperand(), whole, found);
                append(sum.getRightOperand(), whole, found);
            } else if (part instanceof ParenthesizedTree inner) {
                append(inner.getExpression(), whole, found);
            } else if (part instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                whole.append(text);
            } else {
                whole.append(GAP);
                part.accept(this, found);
            }
        }
    }
}
