package dev.fairfield.service.rest.scores;

import dev.fairfield.service.testing.PostgresServiceTest;

@PostgresServiceTest
class ScoresOnPostgresTest extends ScoreConversations {}
