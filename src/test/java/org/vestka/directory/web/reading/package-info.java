/** Tests of the reading edition. */
@NullMarked
package org.vestka.directory.web.reading;

import org.jspecify.annotations.NullMarked;
