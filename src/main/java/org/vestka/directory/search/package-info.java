/**
 * Finds people in memory: names in every script and spelling by Lucene and ICU, filters and orders by bitmaps and
 * permutations. The tables {@code person_listing}, {@code person_name} and {@code person_attention} are the truth;
 * everything here is rebuilt from them.
 */
@NullMarked
package org.vestka.directory.search;

import org.jspecify.annotations.NullMarked;
