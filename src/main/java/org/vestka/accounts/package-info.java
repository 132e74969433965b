/** Who uses the platform: pseudonyms, sign-in, roles, consent, the way out, and the record of what was done. */
@NullMarked
package org.vestka.accounts;

import org.jspecify.annotations.NullMarked;
