package dev.fairfield.scenarios.io;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The columns of files that Salesforce and HubSpot export. What a CRM has no column for is read
 * under our own column's name, in Salesforce also with the ending {@code __c} of custom fields.
 */
final class CrmFormats {

  private static final Pattern LIST_SEPARATORS = Pattern.compile("[;,]");
  private static final String CUSTOM_FIELD = "__c";

  /** $50 an employee and 10 employees where none are given, as the preset us-colleges has it. */
  static final PresetRules RULES =
      new PresetRules(
          Map.of(), new PotentialRule("employees", 5_000, 10), BigDecimal.ZERO, false, false, true);

  static final TableFormat<AccountColumn> SALESFORCE_ACCOUNTS =
      format(
          AccountColumn.class,
          Map.ofEntries(
              entry(AccountColumn.ACCOUNT_ID, "Id"),
              entry(AccountColumn.NAME, "Name"),
              entry(AccountColumn.KIND, "Type"),
              entry(AccountColumn.INDUSTRY, "Industry"),
              entry(AccountColumn.EMPLOYEES, "NumberOfEmployees"),
              entry(AccountColumn.SIZE, "NumberOfEmployees"),
              entry(AccountColumn.CITY, "BillingCity"),
              entry(AccountColumn.STATE, "BillingState"),
              entry(AccountColumn.STATE_CODE, "BillingStateCode"),
              entry(AccountColumn.POSTAL_CODE, "BillingPostalCode"),
              entry(AccountColumn.COUNTRY, "BillingCountry"),
              entry(AccountColumn.COUNTRY_CODE, "BillingCountryCode"),
              entry(AccountColumn.LATITUDE, "BillingLatitude"),
              entry(AccountColumn.LONGITUDE, "BillingLongitude"),
              entry(AccountColumn.CURRENT_OWNER, "OwnerId"),
              entry(AccountColumn.PARENT_ID, "ParentId"),
              entry(AccountColumn.DELETED, "IsDeleted")),
          EnumSet.of(AccountColumn.ACCOUNT_ID),
          CrmUnread.SALESFORCE_ACCOUNTS,
          withCustomFields(
              AccountColumn.class,
              Map.ofEntries(
                  entry("Account ID", "Id"),
                  entry("Account Name", "Name"),
                  entry("Account Type", "Type"),
                  entry("Employees", "NumberOfEmployees"),
                  entry("Billing State/Province", "BillingState"),
                  entry("Billing Zip/Postal Code", "BillingPostalCode"),
                  entry("Account Owner", "OwnerId"),
                  entry("Parent Account ID", "ParentId"),
                  entry("Potential__c", "potential_usd"),
                  entry("Revenue__c", "revenue_usd"))));

  static final TableFormat<RepColumn> SALESFORCE_USERS =
      format(
          RepColumn.class,
          Map.ofEntries(
              entry(RepColumn.REP_ID, "Id"),
              entry(RepColumn.NAME, "Name"),
              entry(RepColumn.FIRST_NAME, "FirstName"),
              entry(RepColumn.LAST_NAME, "LastName"),
              entry(RepColumn.EMAIL, "Email"),
              entry(RepColumn.OWNER_ID, "Username"),
              entry(RepColumn.POSTAL_CODE, "PostalCode"),
              entry(RepColumn.COUNTRY, "Country"),
              entry(RepColumn.MANAGER, "ManagerId"),
              entry(RepColumn.ACTIVE, "IsActive")),
          EnumSet.of(RepColumn.REP_ID),
          CrmUnread.SALESFORCE_USERS,
          withCustomFields(
              RepColumn.class,
              Map.of(
                  "User ID", "Id",
                  "Full Name", "Name",
                  "Zip/Postal Code", "PostalCode",
                  "Active", "IsActive",
                  "Quota__c", "quota_usd",
                  "Skills__c", "expertise")));

  static final TableFormat<AccountColumn> HUBSPOT_COMPANIES =
      format(
          AccountColumn.class,
          Map.ofEntries(
              entry(AccountColumn.ACCOUNT_ID, "Record ID"),
              entry(AccountColumn.NAME, "Company name"),
              entry(AccountColumn.KIND, "Lifecycle Stage"),
              entry(AccountColumn.INDUSTRY, "Industry"),
              entry(AccountColumn.EMPLOYEES, "Number of Employees"),
              entry(AccountColumn.SIZE, "Number of Employees"),
              entry(AccountColumn.CITY, "City"),
              entry(AccountColumn.STATE, "State/Region"),
              entry(AccountColumn.STATE_CODE, "State/Region Code"),
              entry(AccountColumn.POSTAL_CODE, "Postal Code"),
              entry(AccountColumn.COUNTRY, "Country/Region"),
              entry(AccountColumn.COUNTRY_CODE, "Country/Region Code"),
              entry(AccountColumn.LATITUDE, "Latitude"),
              entry(AccountColumn.LONGITUDE, "Longitude"),
              entry(AccountColumn.CURRENT_OWNER, "Company owner"),
              entry(AccountColumn.LAST_OWNER_CHANGE, "Owner assigned date"),
              entry(AccountColumn.OPEN_PIPELINE_USD, "Total open deal value"),
              entry(AccountColumn.PARENT_ID, "Parent Company")),
          EnumSet.of(AccountColumn.ACCOUNT_ID),
          CrmUnread.HUBSPOT_COMPANIES,
          aliases(
              Map.ofEntries(
                  entry("hs_object_id", "Record ID"),
                  entry("name", "Company name"),
                  entry("state", "State/Region"),
                  entry("hs_state_code", "State/Region Code"),
                  entry("zip", "Postal Code"),
                  entry("country", "Country/Region"),
                  entry("hs_country_code", "Country/Region Code"),
                  entry("hs_latitude", "Latitude"),
                  entry("hs_longitude", "Longitude"),
                  entry("hubspot_owner_id", "Company owner"),
                  entry("hubspot_owner_assigneddate", "Owner assigned date"),
                  entry("hs_total_deal_value", "Total open deal value"),
                  entry("hs_parent_company_id", "Parent Company"))));

  static final TableFormat<RepColumn> HUBSPOT_OWNERS =
      format(
          RepColumn.class,
          Map.ofEntries(
              entry(RepColumn.REP_ID, "email"),
              entry(RepColumn.FIRST_NAME, "firstName"),
              entry(RepColumn.LAST_NAME, "lastName"),
              entry(RepColumn.OWNER_ID, "id"),
              entry(RepColumn.POSTAL_CODE, "postal_code"),
              entry(RepColumn.COUNTRY, "country"),
              entry(RepColumn.ARCHIVED, "archived")),
          EnumSet.of(RepColumn.REP_ID),
          CrmUnread.HUBSPOT_OWNERS,
          aliases(Map.of("Owner ID", "id", "zip", "postal_code")));

  private CrmFormats() {}

  /** The columns of the CRM, and our own for all that it has none for. */
  private static <C extends Enum<C> & Column> TableFormat<C> format(
      Class<C> columnType,
      Map<C, String> crm,
      Set<C> required,
      Set<String> unread,
      Map<String, String> aliases) {
    Map<C, List<String>> headers = new EnumMap<>(columnType);
    for (C column : columnType.getEnumConstants()) {
      if (!isForPresetsOnly(column)) {
        headers.put(column, List.of(column.header()));
      }
    }
    crm.forEach((column, header) -> headers.put(column, List.of(header)));
    Map<String, String> known = new TreeMap<>(aliases);
    known.values().removeIf(header -> !isHeader(headers, header));
    return new TableFormat<>(columnType, headers, required, unread, LIST_SEPARATORS, known);
  }

  private static boolean isForPresetsOnly(Column column) {
    return AccountColumn.PRESETS_ONLY.contains(column) || RepColumn.PRESETS_ONLY.contains(column);
  }

  private static boolean isHeader(Map<?, List<String>> headers, String header) {
    return headers.values().stream().anyMatch(list -> list.contains(header));
  }

  /** The other names of headers, and our own columns as custom fields. */
  private static <C extends Enum<C> & Column> Map<String, String> withCustomFields(
      Class<C> columnType, Map<String, String> names) {
    Map<String, String> all = new HashMap<>();
    for (C column : columnType.getEnumConstants()) {
      all.put(column.header() + CUSTOM_FIELD, column.header());
    }
    all.putAll(names);
    return aliases(all);
  }

  private static Map<String, String> aliases(Map<String, String> headersByName) {
    Map<String, String> aliases = new TreeMap<>();
    headersByName.forEach((name, header) -> aliases.put(TableFormat.normalise(name), header));
    return aliases;
  }
}
