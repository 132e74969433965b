@NullMarked
package org.vestka.accounts;

import org.jspecify.annotations.NullMarked;
