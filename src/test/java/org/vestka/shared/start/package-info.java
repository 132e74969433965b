@NullMarked
package org.vestka.shared.start;

import org.jspecify.annotations.NullMarked;
