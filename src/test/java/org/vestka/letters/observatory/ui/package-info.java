@NullMarked
package org.vestka.letters.observatory.ui;

import org.jspecify.annotations.NullMarked;
