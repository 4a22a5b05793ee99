package org.throughline.designer.web;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.throughline.designer.Effects;
import org.throughline.designer.Moves;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Stands in where no effect can be computed yet; gives way to the real ones. */
@Configuration
class UntilEffects {

    private static final Effects.EffectView NONE = new Effects.EffectView(
            Effects.Progress.NONE,
            false,
            0,
            0,
            null,
            null,
            null,
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of());

    @Bean
    @Fallback
    Effects noEffects() {
        return answering(Effects.class, Map.of("view", NONE, "mapping", Map.of()));
    }

    @Bean
    @Fallback
    Moves noMoves() {
        return answering(Moves.class, Map.of("list", new Slice<>(List.of(), null)));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> self == args[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> type.getSimpleName();
                };
            }
            if (answers.containsKey(method.getName())) {
                return answers.get(method.getName());
            }
            throw Rejection.conflict("effect-unknown");
        }));
    }
}
