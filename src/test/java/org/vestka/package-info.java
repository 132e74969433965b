@NullMarked
package org.vestka;

import org.jspecify.annotations.NullMarked;
