package org.throughline.engine.expression;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/** Finds the variables that a FEEL expression looks up, the names that it gives itself left out. */
final class FeelNames {

    private final Set<String> found = new TreeSet<>();

    private FeelNames() {}

    static Set<String> of(Object expression) {
        FeelNames names = new FeelNames();
        names.walk(expression, Set.of());
        return names.found;
    }

    private void walk(Object node, Set<String> own) {
        if (node instanceof Ref name) {
            String first = name.names().head();
            if (!own.contains(first)) {
                found.add(first);
            }
        } else if (node instanceof Filter filter) {
            // within the brackets a name may be one of the item's, which only the running expression knows
            walk(filter.list(), own);
        } else if (names(node)) {
            eachOf((Product) node, withNamesOf(node, own));
        } else if (node instanceof Iterable<?> many) {
            Iterator<?> each = many.iterator();
            while (each.hasNext()) {
                walk(each.next(), own);
            }
        } else if (node instanceof Product parts) {
            eachOf(parts, own);
        }
    }

    private void eachOf(Product node, Set<String> own) {
        for (int i = 0; i < node.productArity(); i++) {
            walk(node.productElement(i), own);
        }
    }

    private static boolean names(Object node) {
        return node instanceof For
                || node instanceof SomeItem
                || node instanceof EveryItem
                || node instanceof FunctionDefinition
                || node instanceof ConstContext;
    }

    private static Set<String> withNamesOf(Object node, Set<String> own) {
        Set<String> more = new HashSet<>(own);
        if (node instanceof For) {
            more.add("partial");
        }
        Iterator<?> given = ((Iterable<?>) ((Product) node).productElement(0)).iterator();
        while (given.hasNext()) {
            Object name = given.next();
            more.add(String.valueOf(name instanceof Tuple2<?, ?> pair ? pair._1() : name));
        }
        return more;
    }
}
