/** Tests through a real Chromium against the running application. */
@NullMarked
package org.vestka.testing.browser;

import org.jspecify.annotations.NullMarked;
