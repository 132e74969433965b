/** Pictures as people and attackers upload them. */
@NullMarked
package org.vestka.shared.picture;

import org.jspecify.annotations.NullMarked;
