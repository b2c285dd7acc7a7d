package dev.fairfield.service.rest.market;

import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.Page;
import dev.fairfield.solver.market.MarketCsv;
import dev.fairfield.solver.market.MarketGeoJson;
import dev.fairfield.solver.market.MarketRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A market in the forms that callers can have it in, whatever it is the market of. */
final class MarketAnswers {

  static final String CSV = "text/csv";
  static final String GEO_JSON = "application/geo+json";

  private static final String CSV_UTF_8 = "text/csv;charset=UTF-8";
  private static final String FILE = "market.csv";

  private MarketAnswers() {}

  /**
   * A page of parts.
   *
   * @param of what the market is of, as its path
   * @param after 'next' of the page before; null for the first
   */
  static MarketView page(
      AnalysedMarket market, MarketQuestion question, String of, String after, int limit) {
    String list =
        "market/%s/%s/%s/%d"
            .formatted(of, question.by(), question.coverageHours(), question.seats());
    List<MarketRow> rows = market.analysis().rowsByCut().get(question.by().cut());
    int begin = Cursor.offset(list, after, rows.size());
    int end = Math.min(rows.size(), begin + limit);
    return MarketView.of(
        market,
        question,
        new Page<>(
            rows.subList(begin, end).stream().map(MarketRowView::of).toList(),
            end < rows.size() ? Cursor.encode(list, end) : null));
  }

  /** All parts as a file for spreadsheets. */
  static void writeCsv(AnalysedMarket market, MarketQuestion question, HttpServletResponse response)
      throws IOException {
    response.setContentType(CSV_UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(FILE).build().toString());
    MarketCsv.writeRows(response.getOutputStream(), market.analysis(), question.by().cut());
  }

  /** All areas and proposed seats as points. */
  static ResponseEntity<byte[]> geoJson(AnalysedMarket market, MarketQuestion question) {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf(GEO_JSON))
        .body(
            MarketGeoJson.toJson(market.analysis(), question.by().cut())
                .getBytes(StandardCharsets.UTF_8));
  }
}
