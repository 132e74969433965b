package org.vestka.directory.testing;

import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.motion.AddressProposalId;
import org.vestka.directory.motion.AddressProposals;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.testing.TestAccounts;

/** Acts of one editor to which another agrees, where that is needed. */
@Component
public class TwoEditors {

    private final TestAccounts accounts;
    private final MotionDesk desk;
    private final AddressProposals proposals;
    private final PersonEditing editing;
    private final People people;

    TwoEditors(
            TestAccounts accounts, MotionDesk desk, AddressProposals proposals, PersonEditing editing, People people) {
        this.accounts = accounts;
        this.desk = desk;
        this.proposals = proposals;
        this.editing = editing;
        this.people = people;
    }

    /** Hides somebody for good, as on their page. */
    public void withhold(PersonId person) {
        boolean waits = true;
        while (waits) {
            waits = accounts.as(accounts.make(Role.EDITOR), () -> {
                        PublicId page = people.brief(person).orElseThrow().publicId();
                        int version = people.page(page).orElseThrow().version();
                        return editing.publish(person, version, Publication.WITHHELD, "They asked for it.");
                    })
                    .waits();
        }
    }

    /** Carries an act out as it would be seen now. */
    public MotionId carryOut(AccountId editor, MotionDraft draft) {
        if (!accounts.as(editor, () -> desk.takesTwo(draft))) {
            return accounts.as(
                    editor, () -> desk.approve(draft, desk.preview(draft).seen()));
        }
        AddressProposalId id = accounts.as(editor, () -> proposals.propose(draft));
        return agree(id, draft);
    }

    /** Another editor agrees to what was proposed. */
    public MotionId agree(AddressProposalId id, MotionDraft draft) {
        return accounts.as(
                accounts.make(Role.EDITOR),
                () -> proposals.agree(id, desk.preview(draft).seen()));
    }
}
