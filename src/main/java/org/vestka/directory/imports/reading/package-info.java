/** Files into tables and tables into facts: CSV, XLSX and JSON, dates and places in three languages, hostile files refused. */
@NullMarked
package org.vestka.directory.imports.reading;

import org.jspecify.annotations.NullMarked;
