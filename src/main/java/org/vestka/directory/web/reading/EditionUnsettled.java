package org.vestka.directory.web.reading;

import java.io.IOException;

/** While an edition was written, somebody who stands in it was shown no more, as often as it was begun. Nothing was written. */
final class EditionUnsettled extends IOException {

    private static final long serialVersionUID = 1L;
}
