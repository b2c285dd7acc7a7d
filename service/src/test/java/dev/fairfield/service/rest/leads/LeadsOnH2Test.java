package dev.fairfield.service.rest.leads;

import dev.fairfield.service.testing.ServiceTest;

@ServiceTest
class LeadsOnH2Test extends LeadConversations {}
