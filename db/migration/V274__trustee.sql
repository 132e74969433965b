-- An organisation that opens copies of letters sealed for after the release.
CREATE TABLE trustee (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    names        VARCHAR(700) NOT NULL COMMENT 'one language a line: en=...',
    country_code CHAR(2) COLLATE utf8mb4_bin NOT NULL COMMENT 'of its seat, ISO 3166-1',
    contact      VARCHAR(200) NOT NULL COMMENT 'public: how people who are free find it',
    state        VARCHAR(20)  NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
