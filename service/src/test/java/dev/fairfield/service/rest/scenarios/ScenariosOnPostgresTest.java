package dev.fairfield.service.rest.scenarios;

import dev.fairfield.service.testing.PostgresServiceTest;

@PostgresServiceTest
class ScenariosOnPostgresTest extends ScenarioConversations {}
