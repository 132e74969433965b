/** Letters of the museum for tests of other modules too. */
@NullMarked
package org.vestka.museum.testing;

import org.jspecify.annotations.NullMarked;
