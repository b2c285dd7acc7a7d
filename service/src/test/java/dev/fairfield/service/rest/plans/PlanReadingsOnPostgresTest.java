package dev.fairfield.service.rest.plans;

import dev.fairfield.service.testing.PostgresServiceTest;

@PostgresServiceTest
class PlanReadingsOnPostgresTest extends PlanReadings {}
