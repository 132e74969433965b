package org.vestka.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.vestka.Vestka;

/**
 * Starts the application (once for all such tests) on the run's database, without the demo. Tests share the data: each
 * makes what it needs and counts only what it made.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = Vestka.class)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
public @interface VestkaTest {}
