package dev.fairfield.service.rest.books;

import dev.fairfield.service.testing.PostgresServiceTest;

@PostgresServiceTest
class BooksOnPostgresTest extends BookConversations {}
