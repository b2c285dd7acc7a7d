package dev.fairfield.scenarios.io;

/** What a file of postal codes can hold. */
enum PostalColumn implements Column {
  COUNTRY("country"),
  POSTAL_CODE("postal_code"),
  FSA("fsa"),
  ZIP("zip"),
  LATITUDE("latitude"),
  LAT("lat"),
  LONGITUDE("longitude"),
  LON("lon"),
  CITY("city"),
  PLACE("place"),
  STATE("state"),
  PROVINCE("province"),
  COUNTY_FIPS("county_fips");

  private final String header;

  PostalColumn(String header) {
    this.header = header;
  }

  @Override
  public String header() {
    return header;
  }
}
