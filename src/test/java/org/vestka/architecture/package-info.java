@NullMarked
package org.vestka.architecture;

import org.jspecify.annotations.NullMarked;
