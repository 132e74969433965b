/** Who is imprisoned, where, under which rules for letters, and how we know: people, places, rules, imports, lists. */
@NullMarked
package org.vestka.directory;

import org.jspecify.annotations.NullMarked;
