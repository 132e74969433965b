-- The table of db-scheduler, as its documentation gives it for MySQL and MariaDB.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
    task_instance        VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
    task_data            BLOB,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         DATETIME(6)  NULL,
    last_failure         DATETIME(6)  NULL,
    consecutive_failures INT,
    last_heartbeat       DATETIME(6)  NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance),
    INDEX scheduled_tasks_execution_ix (execution_time),
    INDEX scheduled_tasks_heartbeat_ix (last_heartbeat),
    INDEX scheduled_tasks_priority_ix (priority DESC, execution_time ASC)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
