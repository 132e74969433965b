-- What was announced before held the whole place as it was on the day of the approval: what the act leaves is taken out.
UPDATE facility_change
SET facility_kind       = NULLIF(facility_kind, before_kind),
    state               = NULLIF(state, before_state),
    successor_id        = NULLIF(successor_id, before_successor_id),
    before_kind         = NULL,
    before_state        = NULL,
    before_successor_id = NULL
WHERE after_version IS NULL;
