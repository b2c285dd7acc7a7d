package dev.fairfield.service.rest.books;

import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.Multipart;
import java.util.UUID;

/** A book of seven accounts and two reps around Chicago, and how to send it. */
final class SmallBook {

  static final String ACCOUNT_HEADER =
      "account_id,name,latitude,longitude,potential_usd,revenue_usd,current_owner,city,kind\n";

  static final String ACCOUNTS =
      ACCOUNT_HEADER
          + "A1,Acme,41.88,-87.63,10000,4000,R1,Chicago,\n"
          + "A2,Bolt,41.90,-87.65,20000,0,R2,Chicago,\n"
          + "A3,\"=HYPERLINK(\"\"http://evil\"\")\",42.01,-87.70,3000.50,-5,R1,Evanston,\n"
          + "A4,Dune,41.50,-87.90,700,0,,Joliet,\n"
          + "A5,Echo,41.60,-87.10,800,0,R9,Gary,\n"
          + "A6,Fern,41.70,-87.40,900,0,R2,Hammond,\n"
          + "A7,Gale,41.75,-87.45,1000,0,R2,Whiting,prospect\n";

  static final String REPS =
      "rep_id,name,latitude,longitude,quota_usd,win_rate,manager\n"
          + "R1,Ann Lee,41.9,-87.6,500000,0.25,Max\n"
          + "R2,Bob Roy,41.8,-87.7,,,Max\n";

  private SmallBook() {}

  static Multipart form(String name) {
    return new Multipart().field("name", name).file("accounts", ACCOUNTS).file("reps", REPS);
  }

  static Answer upload(ApiClient caller, Multipart form) {
    return upload(caller, form, UUID.randomUUID().toString());
  }

  static Answer upload(ApiClient caller, Multipart form, String key) {
    return caller.sendBody(
        "POST",
        "/v1/books",
        form.body(),
        "Content-Type",
        form.contentType(),
        "Idempotency-Key",
        key);
  }

  static Answer validate(ApiClient caller, Multipart form) {
    return caller.sendBody(
        "POST", "/v1/books/validate", form.body(), "Content-Type", form.contentType());
  }

  /** Id of a new book. */
  static String create(ApiClient caller) {
    return upload(caller, form("Small")).json().at("/book/id").asText();
  }
}
