@NullMarked
package org.vestka.letters.observatory.reading;

import org.jspecify.annotations.NullMarked;
