package dev.fairfield.service.rest.books;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large books may be and how many stay in memory.
 *
 * @param sample whether the sample book is put into a new database
 * @param cachedAccounts accounts of the books kept in memory; about 1 kB of heap each. The book
 *     used last stays whatever its size
 * @param maxInflatedSize text of one file, counted after decompression
 * @param maxRows rows of one file
 * @param maxColumns columns of one file
 * @param maxFieldLength characters of one cell
 * @param maxReadingTime time one upload may be read and checked for
 * @param parallelReadings uploads read at once; further ones wait their turn
 */
@ConfigurationProperties("fairfield.books")
record BookSettings(
    @DefaultValue("true") boolean sample,
    @DefaultValue("300000") long cachedAccounts,
    @DefaultValue("512MB") DataSize maxInflatedSize,
    @DefaultValue("1000000") long maxRows,
    @DefaultValue("200") int maxColumns,
    @DefaultValue("4096") int maxFieldLength,
    @DefaultValue("60s") Duration maxReadingTime,
    @DefaultValue("2") int parallelReadings) {}
