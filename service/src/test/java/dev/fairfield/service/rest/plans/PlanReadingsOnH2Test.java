package dev.fairfield.service.rest.plans;

import dev.fairfield.service.testing.ServiceTest;

@ServiceTest
class PlanReadingsOnH2Test extends PlanReadings {}
