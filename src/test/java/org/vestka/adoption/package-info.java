/** What people do with adoptions, on the real database. */
@NullMarked
package org.vestka.adoption;

import org.jspecify.annotations.NullMarked;
