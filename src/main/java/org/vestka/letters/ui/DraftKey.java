package org.vestka.letters.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * By which a browser encrypts the draft that its writer asked to keep. It lives as long as the session: whatever a disk still
 * holds of a draft after leaving, signing out or the session's end cannot be read any more. The draft itself never comes here.
 */
record DraftKey(String base64) implements Serializable {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of this session. */
    static DraftKey current() {
        VaadinSession session = VaadinSession.getCurrent();
        DraftKey known = session.getAttribute(DraftKey.class);
        if (known == null) {
            byte[] bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            known = new DraftKey(Base64.getEncoder().encodeToString(bytes));
            session.setAttribute(DraftKey.class, known);
        }
        return known;
    }

    @Override
    public String toString() {
        return "DraftKey";
    }
}
