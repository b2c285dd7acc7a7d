package dev.fairfield.solver.oracle;

/** A real place that accounts lie around and reps live in. */
enum Town {
  NEW_YORK("New York", "NY", "US", 40.7128, -74.0060),
  BUFFALO("Buffalo", "NY", "US", 42.8864, -78.8784),
  BOSTON("Boston", "MA", "US", 42.3601, -71.0589),
  PITTSBURGH("Pittsburgh", "PA", "US", 40.4406, -79.9959),
  CHICAGO("Chicago", "IL", "US", 41.8781, -87.6298),
  DETROIT("Detroit", "MI", "US", 42.3314, -83.0458),
  ATLANTA("Atlanta", "GA", "US", 33.7490, -84.3880),
  DALLAS("Dallas", "TX", "US", 32.7767, -96.7970),
  HOUSTON("Houston", "TX", "US", 29.7604, -95.3698),
  DENVER("Denver", "CO", "US", 39.7392, -104.9903),
  SEATTLE("Seattle", "WA", "US", 47.6062, -122.3321),
  LOS_ANGELES("Los Angeles", "CA", "US", 34.0522, -118.2437),
  MONTREAL("Montreal", "QC", "CA", 45.5017, -73.5673),
  TORONTO("Toronto", "ON", "CA", 43.6532, -79.3832);

  final String city;
  final String state;
  final String country;
  final double latitude;
  final double longitude;

  Town(String city, String state, String country, double latitude, double longitude) {
    this.city = city;
    this.state = state;
    this.country = country;
    this.latitude = latitude;
    this.longitude = longitude;
  }
}
