package org.vestka.directory.web.reading;

/**
 * Where a page is, whatever its language and edition.
 *
 * @param path below the language, without a leading slash: {@code people/abc}; empty for the first page
 * @param query with its question mark, or empty
 * @param application the path of the same place in the application, without a leading slash, with its query
 * @param file in a folder of files, without a leading slash
 */
public record Here(String path, String query, String application, String file) {}
