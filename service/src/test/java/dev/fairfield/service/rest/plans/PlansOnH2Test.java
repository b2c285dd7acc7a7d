package dev.fairfield.service.rest.plans;

import dev.fairfield.service.testing.ServiceTest;

@ServiceTest
class PlansOnH2Test extends PlanConversations {}
