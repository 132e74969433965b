/**
 * Everything public as data: answers for programs, files, feeds and calendars. The same queries and the same words as the
 * pages; here it is only written in other shapes. A module above answers by {@code OpenAnswers} below the same path.
 */
@NullMarked
@NamedInterface("open")
package org.vestka.directory.web.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
