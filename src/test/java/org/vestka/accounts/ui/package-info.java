@NullMarked
package org.vestka.accounts.ui;

import org.jspecify.annotations.NullMarked;
