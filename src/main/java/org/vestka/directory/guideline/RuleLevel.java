package org.vestka.directory.guideline;

/** How strictly a rule for letters is meant: must, careful, good. */
public enum RuleLevel {
    BLOCK,
    WARN,
    INFO
}
