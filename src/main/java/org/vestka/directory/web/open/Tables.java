package org.vestka.directory.web.open;

import java.util.List;

/** The columns of files: what the answers for programs say, but for names in all languages, of which a file has its own, and what is
 * announced of places, of which there may be several. */
final class Tables {

    static final List<Column<OpenPerson>> PEOPLE = List.of(
            new Column<>("id", OpenPerson::id),
            new Column<>("country", OpenPerson::country),
            new Column<>("publication", OpenPerson::publication),
            new Column<>("name", OpenPerson::name),
            new Column<>("originalName", OpenPerson::originalName),
            new Column<>("latinName", OpenPerson::latinName),
            new Column<>("gender", OpenPerson::gender),
            new Column<>("birthday", OpenPerson::birthday),
            new Column<>("ageToday", OpenPerson::ageToday),
            new Column<>("custody", OpenPerson::custody),
            new Column<>("custodyText", OpenPerson::custodyText),
            new Column<>("custodySince", OpenPerson::custodySince),
            new Column<>("place", OpenPerson::place),
            new Column<>("placeName", OpenPerson::placeName),
            new Column<>("region", OpenPerson::region),
            new Column<>("designation", OpenPerson::designation),
            new Column<>("reachability", OpenPerson::reachability),
            new Column<>("reachabilityText", OpenPerson::reachabilityText),
            new Column<>("address", OpenPerson::address),
            new Column<>("verified", OpenPerson::verified),
            new Column<>("lettersIn90Days", OpenPerson::lettersIn90Days),
            new Column<>("page", OpenPerson::page));

    static final List<Column<OpenPlace>> PLACES = List.of(
            new Column<>("code", OpenPlace::code),
            new Column<>("country", OpenPlace::country),
            new Column<>("kind", OpenPlace::kind),
            new Column<>("kindText", OpenPlace::kindText),
            new Column<>("state", OpenPlace::state),
            new Column<>("name", OpenPlace::name),
            new Column<>("region", OpenPlace::region),
            new Column<>("regionName", OpenPlace::regionName),
            new Column<>("address", OpenPlace::address),
            new Column<>("verified", OpenPlace::verified),
            new Column<>("people", OpenPlace::people),
            new Column<>("page", OpenPlace::page));

    private Tables() {}
}
