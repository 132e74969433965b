/** People and places in motion: one act with a preview of everyone concerned and one approval, that can be taken back for a day. */
@NamedInterface("motion")
@NullMarked
package org.vestka.directory.motion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
