/** What {@code ./bench.sh} measures: the application beside the plain library or SQL doing the same work in one run. */
@NullMarked
package org.vestka.bench;

import org.jspecify.annotations.NullMarked;
