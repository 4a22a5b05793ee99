package org.throughline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.throughline.Throughline;
import org.throughline.shared.PlannedStatements;
import org.throughline.shared.SealedTexts;

/** The walls of the program. Each rule first proves that it looks at something. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline");
    private static final Set<String> LENT =
            Set.of(SealedTexts.class.getSimpleName(), PlannedStatements.class.getSimpleName());
    private static final int MOST_COMPONENTS = 11;
    private static final String OPEN_MAP = "java.util.Map<java.lang.String, java.lang.Object>";
    private static final Map<String, String> OPEN_FOR_A_REASON = Map.of(
            "a form is answered by keys that an administrator draws",
            "FormAnswers AnswersBody CaseDetail IntakesApi TaskDetail Amendment Amendments"
                    + " AnswersExportController FilledForm DraftBody"
                    + " FormWithDraft DraftPolicy FormDraftsController CallBacks Intakes PersonMapper"
                    + " CallerDescription IntakeFormController ReferralChoices ConcernView ConcernViewMapper SuicideResponseView ProviderReplyMapper"
                    + " ReportAddenda AnswerReferences CasePageForms ImpersonalAnswers InventedAnswers"
                    + " OpenedForm PastAnswers PastFormData PlayAct PlayCast PlayController PlayScript PlayStepChoice PlayView Plays PlaysApi",
            "a decision is asked and answers by names that an administrator draws",
            "ProposalPolicy DecisionOutputs FlagsJson SecondDecision BackTest BackTestResult OpenDecisions StudioNames LaterEffect",
            "JSON may leave a field out, which is not the same as null",
            "Json PeopleApi PersonPatch",
            "a provider claims what it likes",
            "SingleSignOn ClaimPolicy ProviderPrincipal",
            "what is sealed is one text of whatever was known",
            "SealedRecord RoundText PlanText ClosureText AccessEntry",
            "a condition of SQL has its parameters",
            "SqlCondition ReadPolicy CaseColumns PersonTerms SearchTiers");
    private static final String CAMUNDA = "org.camunda..";
    private static final String[] FOUNDATION = {
        "org.throughline.shared..", "org.throughline.engine..", "org.throughline.shell.."
    };
    private static final Set<String> NOT_BUSINESS =
            Set.of("org.throughline.shared", "org.throughline.engine", "org.throughline.shell");

    @Test
    void modulesKeepTheirWallsAndMakeNoCircle() {
        ApplicationModules modules = ApplicationModules.of(Throughline.class);
        assertThat(modules.stream()).hasSizeGreaterThanOrEqualTo(15);
        modules.verify();
    }

    @Test
    void everyModuleStatesWhatItMayUse() {
        List<? extends Package> roots = ApplicationModules.of(Throughline.class).stream()
                .map(module -> module.getBasePackage().getName())
                .map(name -> PROGRAM.stream()
                        .filter(type -> type.getPackageName().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .reflect()
                        .getPackage())
                .toList();
        assertThat(roots).isNotEmpty().allSatisfy(root -> {
            ApplicationModule stated = root.getAnnotation(ApplicationModule.class);
            assertThat(stated).as(root.getName()).isNotNull();
            assertThat(stated.allowedDependencies()).as(root.getName()).doesNotContain(ApplicationModule.OPEN_TOKEN);
        });
    }

    @Test
    void onlyTheEngineAndProcessPackagesKnowCamunda() {
        DescribedPredicate<JavaClass> mayKnow = resideInAnyPackage("org.throughline.engine..", "..process..");
        requireSome(mayKnow);
        noClasses()
                .that(not(mayKnow))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CAMUNDA)
                .check(PROGRAM);
    }

    @Test
    void whatTheEngineOffersNamesNoCamundaTypeButForStepsAndModels() {
        DescribedPredicate<JavaClass> roots = DescribedPredicate.describe(
                "the engine's root",
                type -> type.getPackageName().equals("org.throughline.engine")
                        && !Set.of("CaseStep", "Step", "ModelProperties").contains(outermost(type)));
        requireSome(roots);
        noClasses()
                .that(roots)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CAMUNDA)
                .check(PROGRAM);
    }

    @Test
    void theDomainKnowsNoWebNoProcessAndNoEngine() {
        DescribedPredicate<JavaClass> domain = resideInAPackage("..domain..");
        requireSome(domain);
        noClasses()
                .that(domain)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..web..",
                        "org.throughline..process..",
                        CAMUNDA,
                        "org.springframework.web..",
                        "jakarta.servlet..",
                        "org.springframework.security.web..")
                .check(PROGRAM);
    }

    @Test
    void pagesAndProcessStepsDoNotKnowEachOther() {
        requireSome(resideInAPackage("..web.."));
        requireSome(resideInAPackage("org.throughline..process.."));
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.throughline..process..")
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage("org.throughline..process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.throughline..web..")
                .check(PROGRAM);
    }

    @Test
    void theFoundationKnowsNoBusiness() {
        requireSome(resideInAnyPackage(FOUNDATION));
        String[] business = ApplicationModules.of(Throughline.class).stream()
                .map(module -> module.getBasePackage().getName())
                .filter(name -> !NOT_BUSINESS.contains(name))
                .map(name -> name + "..")
                .toArray(String[]::new);
        assertThat(business).hasSizeGreaterThanOrEqualTo(12);
        noClasses()
                .that()
                .resideInAnyPackage(FOUNDATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(business)
                .check(PROGRAM);
    }

    /** A module's root and its domain are two faces of one thing: values that others use stand in the root. */
    @Test
    void packagesRunInNoCircle() {
        SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return SliceIdentifier.of(type.getPackageName().replaceFirst("\\.domain$", ""));
                    }

                    @Override
                    public String getDescription() {
                        return "every package, a module's domain with its root";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(PROGRAM);
    }

    @Test
    void nothingKnowsTheDemo() {
        requireSome(resideInAPackage("org.throughline.demo.."));
        noClasses()
                .that()
                .resideOutsideOfPackage("org.throughline.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.throughline.demo..")
                .check(PROGRAM);
    }

    @Test
    void stepsAreThinClassesOfOneName() {
        DescribedPredicate<JavaClass> steps = DescribedPredicate.describe(
                "delegates", type -> type.getSimpleName().endsWith("Delegate") && type.isTopLevelClass());
        requireSome(steps);
        classes().that(steps).should().resideInAPackage("..process..").check(PROGRAM);
    }

    @Test
    void nobodyReadsTheTimeButFromTheClock() {
        requireSome(resideInAPackage("org.throughline.."));
        noClasses()
                .that()
                .resideInAPackage("org.throughline..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .check(PROGRAM);
    }

    /**
     * The engine's ports read Camunda's own tables, backups and the separation of roles PostgreSQL's catalogs; the check of
     * sealed texts is one SQL for the tables of several modules, whose repositories lend it their connection; and how their
     * searches are planned is one setting for all of them.
     */
    @Test
    void onlyRepositoriesSpeakToTheDatabase() {
        DescribedPredicate<JavaClass> repositories = DescribedPredicate.describe(
                "repositories", type -> outermost(type).endsWith("Repository"));
        requireSome(repositories);
        noClasses()
                .that(not(repositories))
                .and()
                .resideOutsideOfPackages(
                        "org.throughline.engine..", "org.throughline.database..", "org.throughline.backup..")
                .and(DescribedPredicate.describe("lend repositories nothing", type -> !LENT.contains(outermost(type))))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.springframework\\.jdbc\\.core\\..*(JdbcClient|JdbcTemplate).*")
                .check(PROGRAM);
    }

    /** More is grouped into values; settings keep the flat keys that operators have written. */
    @Test
    void recordsHaveAtMostElevenComponents() {
        Set<String> longer = PROGRAM.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> type.reflect().getRecordComponents().length > MOST_COMPONENTS)
                .map(ArchitectureTest::withOuter)
                .collect(Collectors.toSet());
        assertThat(PROGRAM.stream().filter(JavaClass::isRecord)).hasSizeGreaterThan(300);
        assertThat(longer).isEqualTo(Set.of("SignInSettings$Oidc"));
    }

    /**
     * The engine, its steps and the demo, which fill forms and set variables, and repositories, which bind parameters of
     * SQL, are the edge. Elsewhere an open map needs a reason, for which no record can stand in its place.
     */
    @Test
    void openMapsStayAtTheEdge() {
        Set<String> carriers = PROGRAM.stream()
                .filter(type -> !type.getPackageName().startsWith("org.throughline.engine"))
                .filter(type -> !type.getPackageName().endsWith(".process"))
                .filter(type -> !type.getPackageName().endsWith(".demo"))
                .filter(type -> !outermost(type).endsWith("Repository"))
                .filter(type -> type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .anyMatch(method -> method.reflect().toGenericString().contains(OPEN_MAP)))
                .map(ArchitectureTest::outermost)
                .collect(Collectors.toSet());
        assertThat(carriers)
                .isEqualTo(OPEN_FOR_A_REASON.values().stream()
                        .flatMap(names -> Stream.of(names.split(" ")))
                        .collect(Collectors.toSet()));
    }

    private static String withOuter(JavaClass type) {
        return type.getName().replaceFirst("^.*\\.", "");
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("^.*\\.", "").replaceFirst("\\$.*$", "");
    }

    private static void requireSome(DescribedPredicate<JavaClass> where) {
        assertThat(PROGRAM.stream().filter(where).map(JavaClass::getName).collect(Collectors.toSet()))
                .as("classes that %s", where.getDescription())
                .isNotEmpty();
    }
}
