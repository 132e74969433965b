-- A country is data: languages of letters, the order of envelope lines, limits. See db/seed.
CREATE TABLE country (
    code               CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    envelope_country   VARCHAR(100)  NOT NULL COMMENT 'last line of an envelope, in Latin',
    envelope_languages VARCHAR(100)  NOT NULL COMMENT 'tags, best first: be,ru',
    letter_languages   VARCHAR(100)  NOT NULL COMMENT 'tags, best first',
    line_order         VARCHAR(200)  NOT NULL COMMENT 'name,unit,facility,street,place,country',
    freshness_days     INT           NOT NULL DEFAULT 60,
    posting_days       INT           NOT NULL DEFAULT 21 COMMENT 'usual time of a letter from abroad',
    e_letters          BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'whether a service prints letters typed on a screen',
    reachability       VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'what custody alone says: COLONY=RELATIVES_ONLY,…; OPEN where nothing stands',
    PRIMARY KEY (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
