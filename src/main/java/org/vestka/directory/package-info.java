/**
 * Who is imprisoned, where, under which rules for letters, and how we know. Here are the ids and the events; each thing has a
 * folder of its own: {@code person}, {@code custody}, {@code designation}, {@code place}, {@code guideline},
 * {@code source} (what is known), {@code registry} (the acts that write it), {@code list} and {@code search} (finding
 * somebody), {@code attention} (who needs a letter most), {@code imports}, {@code pack} (a country as data).
 */
@NullMarked
package org.vestka.directory;

import org.jspecify.annotations.NullMarked;
