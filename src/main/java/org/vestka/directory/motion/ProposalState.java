package org.vestka.directory.motion;

/** What became of an address that one editor proposed. */
public enum ProposalState {
    WAITING,
    /** Another editor has agreed, and the act was carried out. */
    AGREED,
    DECLINED,
    /** Whoever proposed it thought better of it. */
    TAKEN_BACK
}
