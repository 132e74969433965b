/** The frame around every page: layout, menu, language, errors, leaving. Nobody may use it. */
@NullMarked
package org.vestka.shell;

import org.jspecify.annotations.NullMarked;
