package org.vestka.directory.corrections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.corrections.persistence.WaveRepository;
import org.vestka.directory.corrections.persistence.WaveRepository.Held;
import org.vestka.directory.corrections.persistence.WaveTakenBack;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForEditors;

/**
 * Where editors decide what came in great number. A script can write about every page, and nobody who writes is told apart; so
 * editors are given the day, with those first that say something of their own, and one act for the rest.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class Waves {

    /** How long it can be taken back; until then the words are kept. */
    public static final Duration TAKEN_BACK = Duration.ofDays(1);

    private final WaveRepository waves;
    private final WaveTakenBack takenBack;
    private final AuditTrail audit;
    private final Clock clock;

    Waves(WaveRepository waves, WaveTakenBack takenBack, AuditTrail audit, Clock clock) {
        this.waves = waves;
        this.takenBack = takenBack;
        this.audit = audit;
        this.clock = clock;
    }

    /** Latest day first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<Wave> all() {
        return waves.all();
    }

    /** One of them with all that is in it, so that no more is declined than was there. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<WaveLook> look(CorrectionKind kind, LocalDate on) {
        return waves.find(kind, on).map(wave -> new WaveLook(wave, waves.seen(wave)));
    }

    /** First what says something of its own, then by letters that hang on it, then as it came. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<Correction> entries(Wave wave, int offset, int limit) {
        return waves.entries(wave, offset, limit);
    }

    /**
     * Declines many at once: nothing changes on their pages. What came later stays, and so does what somebody has taken up, or what
     * says more by now.
     *
     * @param look what was looked at
     * @param onlyAlike whether what said something of its own stays
     * @return how many
     * @throws SaidMeanwhile when one of them says more by now, which nobody has read, where what says something of its own is meant too
     */
    @ForEditors
    public int setAside(WaveLook look, boolean onlyAlike, String reason) {
        String checked = ReasonRefused.checked(reason);
        Wave wave = look.wave();
        Held held = waves.hold(look.meant(onlyAlike));
        if (wave.whole() && !onlyAlike && held.sayMore()) {
            throw new SaidMeanwhile();
        }
        waves.setAside(held.asSeen(), checked, now());
        int done = held.asSeen().size();
        if (done > 0) {
            audit.record("corrections.setAside", "day", wave.on().toString());
        }
        return done;
    }

    /** What can still be taken back, latest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<SetAside> setAside() {
        return waves.setAside(now().minus(TAKEN_BACK));
    }

    /**
     * They wait again, for a page about which somebody has asked anew in that entry: its wishes are one. The pages are held first, as by
     * whoever asks, so that nobody asks meanwhile.
     *
     * @return how many
     */
    @ForEditors
    public int takeBack(SetAside act) {
        if (act.at().isBefore(now().minus(TAKEN_BACK))) {
            return 0;
        }
        int back = takenBack.takeBack(act);
        if (back > 0) {
            audit.record("corrections.takenBack", "day", act.on().toString());
        }
        return back;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
