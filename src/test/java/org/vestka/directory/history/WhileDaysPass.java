package org.vestka.directory.history;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.vestka.Vestka;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.SettableClock;
import org.vestka.testing.TestDatabase;

/** A test in whose course days pass. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = {Vestka.class, SettableClock.InItsPlace.class})
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
@Import({TestPeople.class, PagesByDay.class})
@interface WhileDaysPass {}
