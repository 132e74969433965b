package org.vestka.directory.ui.counts;

/**
 * What a line to cite a number by is made of, in the reader's words.
 *
 * @param url of the page that shows it, whole
 * @param read the day of reading
 */
record Citation(String body, String country, String day, String url, String read) {}
