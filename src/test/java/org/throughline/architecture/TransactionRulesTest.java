package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.throughline.shared.ConsistencyCheck;

/**
 * One transaction: a class that is marked as a whole has it for what it declares itself. What it inherits, such as a
 * default method of its interface, would run without one and lose its locks, and nothing would say so.
 */
class TransactionRulesTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline");

    private final AnnotationTransactionAttributeSource transactions = new AnnotationTransactionAttributeSource();

    @Test
    void noDoorOfATransactionalClassIsInheritedWithoutATransaction() {
        List<Class<?>> whole = PROGRAM.stream()
                .filter(type -> type.isAnnotatedWith(Transactional.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
        assertThat(whole).hasSizeGreaterThan(20);
        assertThat(whole.stream().flatMap(this::withoutTransaction)).isEmpty();
    }

    @Test
    void aDefaultMethodIsFound() {
        assertThat(withoutTransaction(Marked.class)).singleElement().satisfies(found -> assertThat(found)
                .endsWith(".open()"));
    }

    /** A call within the object does not pass the proxy that begins the transaction. */
    @Test
    void noMethodCallsATransactionOfItsOwnObjectWithoutHavingOne() {
        List<JavaMethod> marked = PROGRAM.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Transactional.class))
                .toList();
        assertThat(marked).hasSizeGreaterThan(20);
        assertThat(marked.stream()
                        .flatMap(method -> method.getCallsOfSelf().stream())
                        .filter(call -> call.getOriginOwner().equals(call.getTargetOwner()))
                        .map(call -> call.getOrigin())
                        .filter(caller -> !caller.getModifiers().contains(JavaModifier.PRIVATE)
                                && !caller.isAnnotatedWith(Transactional.class)
                                && !caller.getOwner().isAnnotatedWith(Transactional.class))
                        .map(JavaCodeUnit::getFullName))
                .isEmpty();
    }

    /** Beside people at work, what two statements read of two moments looks broken, or cannot be read at all. */
    @Test
    void everyCheckReadsAllAsItWasAtOneMoment() {
        List<Class<?>> checks = PROGRAM.stream()
                .filter(type -> type.isAssignableTo(ConsistencyCheck.class) && !type.isInterface())
                .<Class<?>>map(JavaClass::reflect)
                .toList();
        assertThat(checks).hasSizeGreaterThan(10).allSatisfy(check -> {
            TransactionAttribute read =
                    transactions.getTransactionAttribute(check.getDeclaredMethod("violations"), check);
            assertThat(read).isNotNull();
            assertThat(read.getIsolationLevel()).isEqualTo(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            assertThat(read.isReadOnly()).isTrue();
        });
    }

    private Stream<String> withoutTransaction(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isBridge())
                .filter(method -> transactions.getTransactionAttribute(method, type) == null)
                .map(Method::toString);
    }

    private interface Door {

        default void open() {}

        void shut();
    }

    @Transactional
    private static class Marked implements Door {

        @Override
        public void shut() {}
    }
}
