/** Reads country packs, the files that make a country known: places, addresses, rules, bodies. */
@NullMarked
package org.vestka.directory.pack;

import org.jspecify.annotations.NullMarked;
