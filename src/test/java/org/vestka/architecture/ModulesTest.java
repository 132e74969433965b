package org.vestka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.vestka.Vestka;

/**
 * Each package below {@code org.vestka} is a module; it may use those below it and none above. The generated tables are
 * left out: {@link RulesTest} keeps them inside persistence.
 */
class ModulesTest {

    /** From the bottom up. */
    private static final List<String> ORDER = List.of(
            "embedded", "shared", "mail", "accounts", "directory", "museum", "adoption", "letters", "shell", "demo");

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Vestka.class, JavaClass.Predicates.resideInAPackage("org.vestka.tables.."));

    @Test
    void everyModuleHasItsPlace() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void noModuleUsesOneAboveIt() {
        for (ApplicationModule module : MODULES) {
            int place = ORDER.indexOf(module.getIdentifier().toString());
            List<String> above = module.getDirectDependencies(MODULES, DependencyType.values())
                    .uniqueModules()
                    .map(used -> used.getIdentifier().toString())
                    .filter(used -> ORDER.indexOf(used) > place)
                    .toList();
            assertThat(above)
                    .as("modules above '%s' that it uses", module.getIdentifier())
                    .isEmpty();
        }
    }

    @Test
    void noModuleReachesIntoAnother() {
        assertThat(StreamSupport.stream(MODULES.spliterator(), false)).isNotEmpty();
        MODULES.verify();
    }
}
