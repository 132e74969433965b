/** What was changed on pages: in which role, when, from which source. */
@NullMarked
package org.vestka.directory.history;

import org.jspecify.annotations.NullMarked;
