package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.model.Account;

/** An opportunity with its account. */
record DecidedRow(String opportunityId, Account account, boolean won) {}
