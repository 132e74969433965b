package org.vestka.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Each application that a test run starts brings its own place for who is signed in, and the last one started would be
 * everybody's. This gives each test the one of its own application.
 */
public final class SecurityOfTheContext extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        use(test);
    }

    static void use(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}
