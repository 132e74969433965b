/** The public list: filters, order, rows. */
@NamedInterface("list")
@NullMarked
package org.vestka.directory.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
