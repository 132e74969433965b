/** Lists of others on their way in: read, compared, decided on by people, and only then applied. */
@NamedInterface("imports")
@NullMarked
package org.vestka.directory.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
