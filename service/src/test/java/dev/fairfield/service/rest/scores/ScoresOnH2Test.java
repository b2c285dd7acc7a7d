package dev.fairfield.service.rest.scores;

import dev.fairfield.service.testing.ServiceTest;

@ServiceTest
class ScoresOnH2Test extends ScoreConversations {}
