package org.vestka.directory.desk;

import java.util.List;
import org.vestka.directory.PublicId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.Names;
import org.vestka.directory.person.PersonName;
import org.vestka.shared.LanguageTag;

/** Whom a case is about, as far as the one who looks may see them. */
public record CasePerson(PublicId publicId, List<PersonName> names, CustodyKind custody) {

    public CasePerson {
        names = List.copyOf(names);
    }

    public String nameIn(LanguageTag reader) {
        return Names.in(reader, names);
    }
}
