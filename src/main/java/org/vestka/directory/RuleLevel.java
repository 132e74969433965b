package org.vestka.directory;

/** How strictly a rule for letters is meant: must, careful, good. */
public enum RuleLevel {
    BLOCK,
    WARN,
    INFO
}
