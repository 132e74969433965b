package org.vestka.directory;

/** Life of a rule. */
public enum RuleState {
    PROPOSED,
    ACTIVE,
    SUPERSEDED
}
