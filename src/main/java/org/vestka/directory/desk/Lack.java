package org.vestka.directory.desk;

/** What an assessed criterion lacks before something can be stated on it. */
public enum Lack {
    FINDING,
    REASONS,
    SOURCES
}
