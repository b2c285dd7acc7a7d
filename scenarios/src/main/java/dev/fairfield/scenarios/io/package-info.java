/**
 * Reading and writing the book of business as CSV, with a report of everything that is wrong.
 *
 * <p>How cells are read. Headers match ignoring case, underscores, dashes and blanks. Numbers may
 * be written {@code 36.9 Million}, {@code $681,000,000}, {@code 1.2k} or {@code 2.5e3}; a number in
 * parentheses is negative, {@code (5)} is −5; a comma separates thousands only. A negative
 * potential, capacity, account limit or target share is an error; any other negative number, such
 * as {@code -999}, and words such as {@code n/a} mean unknown and give a warning. Dollars become
 * cents and hours become minutes, HALF_UP. Country names become codes, states capitals, languages
 * small letters. An apostrophe before {@code = + - @} is taken off, as the writers put it there. A
 * line that is no UTF-8 is read as Windows-1252.
 */
package dev.fairfield.scenarios.io;
