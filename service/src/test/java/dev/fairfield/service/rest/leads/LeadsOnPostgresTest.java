package dev.fairfield.service.rest.leads;

import dev.fairfield.service.testing.PostgresServiceTest;

@PostgresServiceTest
class LeadsOnPostgresTest extends LeadConversations {}
