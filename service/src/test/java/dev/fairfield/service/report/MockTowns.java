package dev.fairfield.service.report;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.List;

/** Towns of North America for made-up books; the first forty are homes of reps. */
final class MockTowns {

  record Town(String name, GeoPoint point) {}

  private static final String TABLE =
      """
      New York, NY;40.75;-74.00
      Boston, MA;42.35;-71.06
      Philadelphia, PA;39.95;-75.16
      Washington, DC;38.90;-77.03
      Atlanta, GA;33.75;-84.39
      Charlotte, NC;35.23;-80.84
      Miami, FL;25.80;-80.30
      Tampa, FL;27.95;-82.46
      Nashville, TN;36.16;-86.78
      Columbus, OH;39.96;-83.00
      Detroit, MI;42.33;-83.05
      Chicago, IL;41.88;-87.63
      Chicago Heights, IL;41.51;-87.64
      Minneapolis, MN;44.98;-93.27
      St. Louis, MO;38.63;-90.20
      Kansas City, MO;39.10;-94.58
      New Orleans, LA;29.95;-90.07
      Dallas, TX;32.78;-96.80
      Houston, TX;29.76;-95.37
      Denver, CO;39.74;-104.99
      Phoenix, AZ;33.45;-112.07
      Los Angeles, CA;34.05;-118.24
      San Francisco, CA;37.77;-122.30
      Seattle, WA;47.61;-122.33
      Toronto, ON;43.70;-79.42
      Montreal, QC;45.50;-73.57
      Vancouver, BC;49.25;-123.00
      Calgary, AB;51.05;-114.07
      Newark, NJ;40.73;-74.17
      Providence, RI;41.82;-71.41
      Pittsburgh, PA;40.44;-79.99
      Richmond, VA;37.54;-77.44
      Birmingham, AL;33.52;-86.80
      Cleveland, OH;41.49;-81.69
      Milwaukee, WI;43.04;-87.91
      Omaha, NE;41.26;-95.94
      San Antonio, TX;29.42;-98.49
      Salt Lake City, UT;40.76;-111.89
      San Diego, CA;32.75;-117.10
      Ottawa, ON;45.42;-75.70
      Buffalo, NY;42.89;-78.88
      Albany, NY;42.65;-73.75
      Portland, ME;43.70;-70.30
      Raleigh, NC;35.78;-78.64
      Jacksonville, FL;30.33;-81.70
      Louisville, KY;38.25;-85.76
      Indianapolis, IN;39.77;-86.16
      Des Moines, IA;41.59;-93.62
      Memphis, TN;35.15;-90.05
      Little Rock, AR;34.75;-92.29
      Jackson, MS;32.30;-90.18
      Oklahoma City, OK;35.47;-97.52
      Wichita, KS;37.69;-97.34
      Sioux Falls, SD;43.55;-96.70
      Fargo, ND;46.88;-96.79
      Billings, MT;45.78;-108.50
      Boise, ID;43.62;-116.20
      Spokane, WA;47.66;-117.43
      Portland, OR;45.52;-122.68
      Sacramento, CA;38.58;-121.49
      Fresno, CA;36.74;-119.79
      Las Vegas, NV;36.17;-115.14
      Albuquerque, NM;35.08;-106.65
      El Paso, TX;31.76;-106.45
      Lubbock, TX;33.58;-101.86
      Winnipeg, MB;49.90;-97.14
      Regina, SK;50.45;-104.62
      Edmonton, AB;53.55;-113.49
      Quebec, QC;46.81;-71.21
      Halifax, NS;44.65;-63.60
      Anchorage, AK;61.22;-149.90
      Honolulu, HI;21.35;-157.90
      """;

  private MockTowns() {}

  static List<Town> list() {
    return TABLE.lines().map(MockTowns::town).toList();
  }

  private static Town town(String line) {
    String[] parts = line.split(";");
    return new Town(
        parts[0], new GeoPoint(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
  }
}
