package org.vestka.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.vestka.letters.PastLetters;
import org.vestka.shared.AgainAfterDeadlock;

/** What the packages promise each other. A rule that matches nothing fails. */
@Tag("architecture")
@AnalyzeClasses(packages = "org.vestka", importOptions = ImportOption.DoNotIncludeTests.class)
class RulesTest {

    private static final Predicate<JavaClass> IN_THE_INTERFACE =
            type -> type.getPackageName().matches(".*\\.ui(\\..*)?|org\\.vestka\\.shell");

    @ArchTest
    static final ArchRule sqlLivesInPersistence = noClasses()
            .that()
            .resideOutsideOfPackages("..persistence..", "org.vestka.tables..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "org.vestka.tables..");

    /** INSERT IGNORE swallows more than a taken key, and each server wants ON DUPLICATE KEY written its own way. */
    @ArchTest
    static final ArchRule rowsAreAddedUnlessTakenByAdditions = noClasses()
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.nameStartingWith("onDuplicateKey")));

    @ArchTest
    static final ArchRule viewsAskServices = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..persistence..");

    /**
     * What is no service, and yet a view may ask, because there is nothing to permit: who is there, words, what turns given
     * lines into paper, the demo's own mailbox, where we are reached, the sessions that a sign-in begins and the room for pages.
     */
    private static final Set<String> ASKED_BY_VIEWS = Set.of(
            "org.vestka.accounts.CurrentAccount",
            "org.vestka.accounts.PageRoom",
            "org.vestka.accounts.SignedInSessions",
            "org.vestka.letters.print.EnvelopePrinter",
            "org.vestka.letters.print.InstructionSheetPrinter",
            "org.vestka.letters.print.PackPrinter",
            "org.vestka.mail.PublicLinks",
            "org.vestka.mail.mailbox.DemoMailbox",
            "org.vestka.shared.i18n.Texts",
            "org.vestka.shared.security.DemoDoor");

    @ArchTest
    static final ArchRule viewsCallServicesOnly = classes()
            .that()
            .resideInAnyPackage("..ui..", "org.vestka.shell..")
            .should(askBeansOfOtherPackagesOnlyWhere(ASKED_BY_VIEWS));

    @ArchTest
    static void nothingIsAllowedThatNoViewAsks(JavaClasses all) {
        Set<String> asked = all.stream()
                .filter(type -> IN_THE_INTERFACE.test(type))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getName())
                .collect(Collectors.toSet());
        assertThat(asked).containsAll(ASKED_BY_VIEWS);
        assertThat(asked).anyMatch(name -> all.contain(name) && all.get(name).isAnnotatedWith(Service.class));
    }

    @ArchTest
    static final ArchRule jobsNameTheirTimeZone = noClasses()
            .should()
            .callMethod(Schedules.class, "daily", LocalTime[].class)
            .orShould()
            .callMethod(Schedules.class, "cron", String.class)
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule viewsAreTheirPackagesOwn =
            classes().that().areAnnotatedWith(Route.class).should().notBePublic();

    @ArchTest
    static final ArchRule componentsLiveInTheInterface = classes()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .resideInAnyPackage("..ui..", "org.vestka.shell..", "org.vestka.demo..");

    @ArchTest
    static final ArchRule servicesSayWhoMayCallThem = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(carryAPermission());

    /**
     * Nobody should read that two acts waited for each other crosswise. A service of which only the transaction can be repeated
     * takes a {@link org.vestka.shared.RepeatedTransaction} in place of a template.
     */
    @ArchTest
    static final ArchRule servicesThatWriteDoItAgain = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .and(mayWrite())
            .should()
            .beAnnotatedWith(AgainAfterDeadlock.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses().that().resideOutsideOfPackage("org.vestka.embedded..").should(askTheSystemForTheTime());

    /** The day of the histories and the list is the one in UTC. Midnight of a writer is asked of their browser, never guessed. */
    @ArchTest
    static final ArchRule todayIsReadInOneWay = noClasses().should().callMethod(LocalDate.class, "now", Clock.class);

    /** What is handed around is plain: it knows neither how it is stored nor how it is read from a file. */
    @ArchTest
    static final ArchRule valuesKnowNoMachinery = noClasses()
            .that(areValues())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..persistence..", "..reading..", "..ui..");

    /** They skip what the books check: only a demo has to have a past. */
    @ArchTest
    static final ArchRule onlyTheDemoTellsOfPastLetters = noClasses()
            .that()
            .resideOutsideOfPackage("org.vestka.demo..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PastLetters.class);

    @ArchTest
    static void theDemoDoesTellOfThem(JavaClasses all) {
        assertThat(all.get(PastLetters.class).getDirectDependenciesToSelf())
                .isNotEmpty()
                .allMatch(dependency ->
                        dependency.getOriginClass().getPackageName().startsWith("org.vestka.demo"));
    }

    @ArchTest
    static final ArchRule nobodyWritesToTheConsole = noClasses()
            .that()
            .doNotHaveSimpleName("StartFailureLine")
            .and()
            .doNotHaveSimpleName("Launcher")
            .and()
            .doNotHaveSimpleName("PackCheckAtStart")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule fieldsAreNotInjected =
            fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses all) {
        List<String> unmarked = all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith("org.vestka.tables") && !name.equals("org.vestka"))
                .distinct()
                .filter(name -> !all.contain(name + ".package-info")
                        || !all.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
                .sorted()
                .toList();
        if (!unmarked.isEmpty()) {
            throw new AssertionError("packages without a @NullMarked package-info: " + unmarked);
        }
    }

    private static ArchCondition<JavaClass> askBeansOfOtherPackagesOnlyWhere(Set<String> allowed) {
        return new ArchCondition<>("ask services, and beside them only " + allowed) {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                view.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isBean(dependency.getTargetClass()))
                        .forEach(dependency -> {
                            JavaClass bean = dependency.getTargetClass();
                            boolean fine = bean.isAnnotatedWith(Service.class)
                                    || IN_THE_INTERFACE.test(bean)
                                    || allowed.contains(bean.getName());
                            events.add(new SimpleConditionEvent(view, fine, dependency.getDescription()));
                        });
            }
        };
    }

    private static boolean isBean(JavaClass type) {
        return type.getPackageName().startsWith("org.vestka")
                && type.isMetaAnnotatedWith(org.springframework.stereotype.Component.class);
    }

    private static DescribedPredicate<JavaClass> areValues() {
        return DescribedPredicate.describe(
                "are records or enums that a package gives to others",
                type -> (type.isRecord() || type.isEnum())
                        && type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getPackageName().matches(".*\\.(persistence|reading|ui)(\\..*)?"));
    }

    private static DescribedPredicate<JavaClass> mayWrite() {
        return DescribedPredicate.describe(
                "begin transactions that are not read-only",
                type -> writes(type)
                        || type.getMethods().stream().anyMatch(RulesTest::writes)
                        || type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().isAssignableTo(TransactionOperations.class)));
    }

    private static boolean writes(CanBeAnnotated thing) {
        return thing.isAnnotatedWith(Transactional.class)
                && thing.isAnnotatedWith(DescribedPredicate.<JavaAnnotation<?>>describe(
                        "not read-only",
                        annotation -> annotation.getRawType().isEquivalentTo(Transactional.class)
                                && !annotation.as(Transactional.class).readOnly()));
    }

    private static ArchCondition<JavaMethod> carryAPermission() {
        return new ArchCondition<>("carry one of the permissions of shared.security") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.isMetaAnnotatedWith(PreAuthorize.class);
                events.add(new SimpleConditionEvent(
                        method, said, method.getFullName() + (said ? " says" : " does not say")));
            }
        };
    }

    private static ArchCondition<JavaClass> askTheSystemForTheTime() {
        List<Class<?>> clocks = List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class);
        return new ArchCondition<>("ask the system for the time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class))
                                && clocks.stream()
                                        .anyMatch(clock -> call.getTargetOwner().isEquivalentTo(clock)))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
            }
        };
    }
}
