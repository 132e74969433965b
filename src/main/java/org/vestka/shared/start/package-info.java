/** The way from {@code main} to a running application: database, port, one clear line for each thing that can be wrong. */
@NullMarked
package org.vestka.shared.start;

import org.jspecify.annotations.NullMarked;
