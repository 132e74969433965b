package org.vestka.directory.guideline;

/** Life of a rule. */
public enum RuleState {
    PROPOSED,
    ACTIVE,
    SUPERSEDED
}
