package org.vestka.testing;

import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.test.context.TestContextManager;

/**
 * Lets jqwik's properties run on the real database: puts the application's parts into the test, which is annotated with
 * {@link VestkaTest}. The context is the one that all tests share.
 */
public abstract class PropertiesOnTheDatabase {

    @BeforeProperty
    void putIn() throws Exception {
        TestContextManager tests = new TestContextManager(getClass());
        tests.prepareTestInstance(this);
        SecurityOfTheContext.use(tests.getTestContext());
    }
}
