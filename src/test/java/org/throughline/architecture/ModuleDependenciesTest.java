package org.throughline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** What modules state that they use, and what of Camunda they do use. */
class ModuleDependenciesTest {

    private static final String ROOT = "org.throughline.";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline");

    @Test
    void everyAllowedDependencyIsUsed() {
        List<JavaClass> modules = PROGRAM.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(ApplicationModule.class))
                .toList();
        assertThat(modules).hasSizeGreaterThanOrEqualTo(15);
        List<String> unused = new ArrayList<>();
        for (JavaClass module : modules) {
            String name = moduleOf(module);
            Set<String> used = used(name);
            for (String allowed :
                    module.getAnnotationOfType(ApplicationModule.class).allowedDependencies()) {
                if (!used.contains(allowed.replaceFirst("\\s*::.*", ""))) {
                    unused.add(name + " does not use " + allowed);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void onlyTheEngineKnowsTheInsideOfCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.throughline.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.engine.impl..")
                .check(PROGRAM);
    }

    private static Set<String> used(String module) {
        return PROGRAM.stream()
                .filter(type -> moduleOf(type).equals(module))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getName().startsWith(ROOT))
                .map(ModuleDependenciesTest::moduleOf)
                .collect(Collectors.toSet());
    }

    /** Empty for what stands beside the modules. */
    private static String moduleOf(JavaClass type) {
        String below = type.getPackageName().replaceFirst("^org\\.throughline\\.?", "");
        return below.replaceFirst("\\..*$", "");
    }
}
