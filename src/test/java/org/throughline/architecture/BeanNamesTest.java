package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Two beans of one name keep the program from starting. Some are made only in certain settings, as on an agency's own
 * database, which few tests start: the names are compared whatever the settings are.
 */
class BeanNamesTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline");

    @Test
    void noTwoBeansBearOneName() {
        Stream<String> components = PROGRAM.stream()
                .filter(type -> type.isMetaAnnotatedWith(Component.class) && !type.isAnnotation())
                .map(JavaClass::getSimpleName)
                .map(Introspector::decapitalize);
        Stream<String> made = PROGRAM.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class))
                .map(method -> method.getName());
        assertThat(Stream.concat(components, made).toList())
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates();
    }
}
