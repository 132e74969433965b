/** Value objects, paging, the clock, security words and the interface kit that every module builds on. */
@NullMarked
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.vestka.shared;

import org.jspecify.annotations.NullMarked;
