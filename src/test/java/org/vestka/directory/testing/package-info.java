/** People and places for tests of every module, made in a line. */
@NullMarked
package org.vestka.directory.testing;

import org.jspecify.annotations.NullMarked;
