package org.vestka.directory.attention;

import org.springframework.test.util.ReflectionTestUtils;

/** Whoever writes past the events has everybody read anew. */
public final class NeedAnew {

    private NeedAnew() {}

    public static void read(NeedIndex index) {
        ReflectionTestUtils.setField(index, "people", null);
        index.readFirst();
    }
}
