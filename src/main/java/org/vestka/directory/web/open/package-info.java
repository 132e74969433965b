/**
 * Everything public as data: answers for programs, files, feeds and calendars. The same queries and the same words as the
 * pages; here it is only written in other shapes.
 */
@NullMarked
package org.vestka.directory.web.open;

import org.jspecify.annotations.NullMarked;
