package dev.fairfield.service.rest.scenarios;

import dev.fairfield.service.testing.ServiceTest;

@ServiceTest
class ScenariosOnH2Test extends ScenarioConversations {}
