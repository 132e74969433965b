/** Letters printed together: the pack, its red list of what must not be posted any more, and what is forgotten when. */
@NullMarked
package org.vestka.letters.pack;

import org.jspecify.annotations.NullMarked;
