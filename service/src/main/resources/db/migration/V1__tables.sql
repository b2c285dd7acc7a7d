-- Types that the databases spell differently are placeholders: ${blob}.

CREATE TABLE book (
  id            VARCHAR(36)  NOT NULL PRIMARY KEY,
  name          VARCHAR(200) NOT NULL,
  preset        VARCHAR(40)  NOT NULL,
  illustrative  BOOLEAN      NOT NULL,
  account_count INTEGER      NOT NULL,
  -- Those that a plan gives an owner.
  assignable_count INTEGER   NOT NULL,
  rep_count     INTEGER      NOT NULL,
  team_count    INTEGER      NOT NULL,
  warning_count INTEGER      NOT NULL,
  created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  created_by    VARCHAR(100) NOT NULL,
  version       BIGINT       NOT NULL
);
CREATE INDEX book_by_time ON book (created_at, id);

-- What the product put into the database of its own accord, so that it does so once.
CREATE TABLE shipped (
  name VARCHAR(60) NOT NULL PRIMARY KEY,
  at   TIMESTAMP WITH TIME ZONE NOT NULL
);

-- A piece of work that takes longer than a request. The truth; scheduled_tasks only wakes it up.
CREATE TABLE job (
  id             VARCHAR(36)  NOT NULL PRIMARY KEY,
  kind           VARCHAR(20)  NOT NULL,
  status         VARCHAR(20)  NOT NULL,
  -- Counts executions and fences them: only the latest may write.
  attempt        INTEGER      NOT NULL,
  -- Executions that broke off; a job has a limited number of them.
  failures       INTEGER      NOT NULL,
  node           VARCHAR(200),
  phase          VARCHAR(200),
  progress       DOUBLE PRECISION NOT NULL,
  -- What the kind of job reports while it runs, as JSON.
  facts          TEXT,
  stop_requested BOOLEAN      NOT NULL,
  stopped_early  BOOLEAN      NOT NULL,
  -- What went wrong, as JSON.
  error          TEXT,
  submitted_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  started_at     TIMESTAMP WITH TIME ZONE,
  active_at      TIMESTAMP WITH TIME ZONE,
  completed_at   TIMESTAMP WITH TIME ZONE,
  heartbeat_at   TIMESTAMP WITH TIME ZONE,
  -- How long it may run; makes the deadline when the first execution begins.
  longest_millis BIGINT,
  deadline       TIMESTAMP WITH TIME ZONE,
  created_by     VARCHAR(100) NOT NULL,
  version        BIGINT       NOT NULL
);
CREATE INDEX job_by_status ON job (status, submitted_at);
CREATE INDEX job_by_time ON job (submitted_at, id);

-- The best an unfinished job has found so far; gone once it is finished.
CREATE TABLE job_checkpoint (
  job_id   VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
  attempt  INTEGER     NOT NULL,
  content  ${blob}     NOT NULL
);

-- Parts of a large job that all nodes share; the first result of a part counts.
CREATE TABLE job_chunk (
  job_id   VARCHAR(36) NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  number   INTEGER     NOT NULL,
  content  ${blob}     NOT NULL,
  PRIMARY KEY (job_id, number)
);

CREATE TABLE plan (
  id             VARCHAR(36)  NOT NULL PRIMARY KEY,
  name           VARCHAR(200) NOT NULL,
  book_id        VARCHAR(36)  NOT NULL REFERENCES book (id),
  lifecycle      VARCHAR(20)  NOT NULL,
  -- The plan it was made from, by hand or as a start.
  parent_id      VARCHAR(36),
  -- What was asked for, as JSON: request, limits, scenario.
  asked          TEXT         NOT NULL,
  -- The figures of the result, as JSON; null until there is one.
  summary        TEXT,
  created_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  created_by     VARCHAR(100) NOT NULL,
  version        BIGINT       NOT NULL
);
CREATE INDEX plan_by_time ON plan (created_at, id);
CREATE INDEX plan_by_book ON plan (book_id);

-- What was asked about a plan and takes long to answer; the answer is a file of the plan.
CREATE TABLE plan_study (
  plan_id     VARCHAR(36)  NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  kind        VARCHAR(20)  NOT NULL,
  job_id      VARCHAR(36)  NOT NULL,
  -- Settings, as JSON.
  asked       TEXT         NOT NULL,
  created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  created_by  VARCHAR(100) NOT NULL,
  PRIMARY KEY (plan_id, kind)
);
CREATE INDEX plan_study_by_job ON plan_study (job_id);

-- Ideal customers that accounts are scored against, as JSON.
CREATE TABLE profile (
  id          VARCHAR(36)  NOT NULL PRIMARY KEY,
  name        VARCHAR(200) NOT NULL,
  content     TEXT         NOT NULL,
  created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  created_by  VARCHAR(100) NOT NULL,
  version     BIGINT       NOT NULL
);
CREATE INDEX profile_by_time ON profile (created_at, id);

-- The profile that a book was scored against last, in full.
CREATE TABLE book_scoring (
  book_id     VARCHAR(36)  NOT NULL PRIMARY KEY REFERENCES book (id) ON DELETE CASCADE,
  profile     TEXT         NOT NULL,
  -- Rises when another profile takes over: only scores of one epoch can be compared.
  epoch       INTEGER      NOT NULL,
  scored_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  scored_by   VARCHAR(100) NOT NULL
);

CREATE TABLE account_score (
  book_id     VARCHAR(36)  NOT NULL REFERENCES book (id) ON DELETE CASCADE,
  account_id  VARCHAR(200) NOT NULL,
  score_hundredths INTEGER NOT NULL,
  tier        VARCHAR(200) NOT NULL,
  -- How many scores the account has had.
  points      INTEGER      NOT NULL,
  scored_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (book_id, account_id)
);
CREATE INDEX account_score_by_score ON account_score (book_id, score_hundredths);

-- Every score an account has had, numbered from 1.
CREATE TABLE score_point (
  book_id     VARCHAR(36)  NOT NULL REFERENCES book (id) ON DELETE CASCADE,
  account_id  VARCHAR(200) NOT NULL,
  number      INTEGER      NOT NULL,
  epoch       INTEGER      NOT NULL,
  score_hundredths INTEGER NOT NULL,
  at          TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (book_id, account_id, number)
);

-- The latest value of each signal; it takes the place of a fact of the same name.
CREATE TABLE account_signal (
  book_id     VARCHAR(36)   NOT NULL REFERENCES book (id) ON DELETE CASCADE,
  account_id  VARCHAR(200)  NOT NULL,
  field       VARCHAR(100)  NOT NULL,
  type        VARCHAR(20)   NOT NULL,
  content     VARCHAR(1000) NOT NULL,
  at          TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (book_id, account_id, field)
);

-- Scores that their history did not explain.
CREATE TABLE score_flag (
  id          VARCHAR(36)   NOT NULL PRIMARY KEY,
  book_id     VARCHAR(36)   NOT NULL REFERENCES book (id) ON DELETE CASCADE,
  account_id  VARCHAR(200)  NOT NULL,
  score_hundredths INTEGER  NOT NULL,
  centre      DOUBLE PRECISION NOT NULL,
  lower_limit DOUBLE PRECISION NOT NULL,
  upper_limit DOUBLE PRECISION NOT NULL,
  rises       BOOLEAN       NOT NULL,
  words       VARCHAR(1000) NOT NULL,
  raised_at   TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX score_flag_by_time ON score_flag (book_id, raised_at, id);

-- What reps got since their plan became active, as JSON: leads, load and turns taken.
CREATE TABLE lead_routing (
  plan_id     VARCHAR(36)  NOT NULL PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
  state       TEXT         NOT NULL,
  changed_at  TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE scenario (
  id          VARCHAR(36)  NOT NULL PRIMARY KEY,
  name        VARCHAR(200) NOT NULL,
  content     TEXT         NOT NULL,
  created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  created_by  VARCHAR(100) NOT NULL,
  version     BIGINT       NOT NULL
);
CREATE INDEX scenario_by_time ON scenario (created_at, id);

CREATE TABLE simulation (
  id          VARCHAR(36)  NOT NULL PRIMARY KEY,
  name        VARCHAR(200) NOT NULL,
  book_id     VARCHAR(36)  NOT NULL REFERENCES book (id),
  -- What was asked for, as JSON: plans, scenario in full, settings.
  asked       TEXT         NOT NULL,
  summary     TEXT,
  created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  created_by  VARCHAR(100) NOT NULL,
  version     BIGINT       NOT NULL
);
CREATE INDEX simulation_by_time ON simulation (created_at, id);
CREATE INDEX simulation_by_book ON simulation (book_id);

-- Files that belong to a book, a plan or a simulation, gzipped.
CREATE TABLE stored_file (
  owner_id    VARCHAR(36)  NOT NULL,
  name        VARCHAR(200) NOT NULL,
  sha256      VARCHAR(64)  NOT NULL,
  bytes       BIGINT       NOT NULL,
  content     ${blob}      NOT NULL,
  PRIMARY KEY (owner_id, name)
);

CREATE TABLE api_key (
  id           VARCHAR(36)  NOT NULL PRIMARY KEY,
  -- Shown to tell keys apart; the rest of a key is kept as its hash alone.
  prefix       VARCHAR(16)  NOT NULL UNIQUE,
  sha256       VARCHAR(64)  NOT NULL,
  name         VARCHAR(100) NOT NULL,
  role         VARCHAR(20)  NOT NULL,
  created_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  created_by   VARCHAR(100) NOT NULL,
  expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  last_used_at TIMESTAMP WITH TIME ZONE,
  revoked_at   TIMESTAMP WITH TIME ZONE,
  version      BIGINT       NOT NULL
);

CREATE TABLE idempotency (
  principal    VARCHAR(100) NOT NULL,
  request_key  VARCHAR(255) NOT NULL,
  method       VARCHAR(10)  NOT NULL,
  path         VARCHAR(500) NOT NULL,
  sha256       VARCHAR(64)  NOT NULL,
  -- Null while the first request with the key is being answered.
  status       INTEGER,
  headers      TEXT,
  body         TEXT,
  created_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (principal, request_key)
);

CREATE TABLE audit (
  id          VARCHAR(36)  NOT NULL PRIMARY KEY,
  at          TIMESTAMP WITH TIME ZONE NOT NULL,
  principal   VARCHAR(100) NOT NULL,
  action      VARCHAR(60)  NOT NULL,
  subject     VARCHAR(200) NOT NULL,
  detail      VARCHAR(2000)
);
CREATE INDEX audit_by_time ON audit (at, id);

CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            ${blob},
  execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50),
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT       NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);

CREATE TABLE spring_session (
  primary_id            CHAR(36)     NOT NULL PRIMARY KEY,
  session_id            CHAR(36)     NOT NULL UNIQUE,
  creation_time         BIGINT       NOT NULL,
  last_access_time      BIGINT       NOT NULL,
  max_inactive_interval INT          NOT NULL,
  expiry_time           BIGINT       NOT NULL,
  principal_name        VARCHAR(100)
);
CREATE INDEX spring_session_by_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_by_name ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
  session_primary_id CHAR(36)     NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
  attribute_name     VARCHAR(200) NOT NULL,
  attribute_bytes    ${blob}      NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

-- Links that log in once, as hashes.
CREATE TABLE login_link (
  sha256      VARCHAR(64) NOT NULL PRIMARY KEY,
  role        VARCHAR(20) NOT NULL,
  created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at  TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Rows to lock while the unfinished jobs of a caller are counted.
CREATE TABLE job_allowance (
  principal  VARCHAR(100) NOT NULL PRIMARY KEY
);
