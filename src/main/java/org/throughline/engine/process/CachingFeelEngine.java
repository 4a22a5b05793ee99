package org.throughline.engine.process;

import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * Parses each cell of a table once. The engine's own FEEL parses it again for every decision, which is most of what a
 * decision costs. What was parsed never changes and is shared by all threads; how much is kept is bounded.
 */
class CachingFeelEngine extends ScalaFeelEngine {

    /** All shipped tables have some 500 cells that differ. */
    private static final int KEPT = 5_000;

    CachingFeelEngine() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new Remembering(super.buildFeelEngine(functions, values));
    }

    private static final class Remembering extends FeelEngine {

        private final Cache<String, Either<Failure, ParsedExpression>> expressions = cache();
        private final Cache<String, Either<Failure, ParsedExpression>> tests = cache();

        Remembering(FeelEngine like) {
            super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
        }

        private static Cache<String, Either<Failure, ParsedExpression>> cache() {
            return Caffeine.newBuilder().maximumSize(KEPT).build();
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String expression) {
            return expressions.get(expression, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String test) {
            return tests.get(test, super::parseUnaryTests);
        }
    }
}
