package org.vestka.demo;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vestka.demo.persistence.DemoMarkRepository;

/**
 * Keeps invented people out of a real place, and a demo, whose passwords everybody knows, from being taken for one: a database
 * stays what its first start made of it.
 */
@Component
class DemoOrReal implements InitializingBean {

    private final DemoMarkRepository marks;
    private final boolean demo;

    DemoOrReal(DemoMarkRepository marks, @Value("${vestka.demo:false}") boolean demo) {
        this.marks = marks;
        this.demo = demo;
    }

    /** @throws DemoMixedUp when the database was begun as the other of the two */
    @Override
    public void afterPropertiesSet() {
        if (marks.begun(demo) != demo) {
            throw demo ? DemoMixedUp.demoOnRealPlace() : DemoMixedUp.realPlaceOnDemo();
        }
    }
}
