package dev.fairfield.service.rest.books;

import dev.fairfield.service.testing.ServiceTest;

@ServiceTest
class BooksOnH2Test extends BookConversations {}
