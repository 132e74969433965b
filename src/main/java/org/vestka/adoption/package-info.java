/** Who keeps writing to whom: suggestions by need, promises, their due dates, pausing and passing on. */
@NullMarked
@org.springframework.modulith.ApplicationModule
package org.vestka.adoption;

import org.jspecify.annotations.NullMarked;
