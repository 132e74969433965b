/** Pages for getting an account, signing in, coming back, one's own account, and everybody's for administrators. */
@NullMarked
@org.springframework.modulith.NamedInterface("ui")
package org.vestka.accounts.ui;

import org.jspecify.annotations.NullMarked;
