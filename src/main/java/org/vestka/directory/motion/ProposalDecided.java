package org.vestka.directory.motion;

/** Somebody was faster: what was proposed is agreed to, declined or taken back. */
public final class ProposalDecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProposalDecided() {
        super("the proposal is decided");
    }
}
