using System.ComponentModel;
using System.Text.Json.Serialization;
using MangNon.Domain.Reports;

namespace MangNon.App.Features.Api;

/// <summary>What the catalogue says of a figure.</summary>
public sealed record ApiFigure(
    [property: Description("Code, the same in all years.")] string Code,
    [property: Description("Name in Vietnamese.")] string Name,
    [property: Description("Name in English.")] string NameEn,
    [property: Description("What one of it is: Children, Events, Cases, Limits or Reports. Different units are never added up.")] string Counts,
    [property: Description("What is counted (Vietnamese).")] string Numerator,
    [property: Description("Of whom (Vietnamese); null for a count.")] string? Denominator,
    [property: Description("The rate is so many for each so many; null for a count.")] int? Scale,
    [property: Description("Codes of the breakdowns the token's person may ask for.")] IReadOnlyList<string> Breakdowns,
    [property: Description("Law or programme that asks for it (Vietnamese).")] string Source,
    [property: Description("False where name or content were not checked against the text cited.")] bool Verified,
    [property: Description("First day it is asked for; null where not recorded.")] DateOnly? From,
    [property: Description("Last day; null while it holds.")] DateOnly? To);

/// <summary>A value with both its counts.</summary>
public sealed record ApiValue(
    [property: Description("How many.")] int Count,
    [property: Description("Of how many; null for a count.")] int? Of,
    [property: Description("So many for each scale; null for a count, and where there is nobody to take a share of.")] double? Rate);

/// <summary>One class of a breakdown.</summary>
public sealed record ApiCell(
    [property: Description("Code of the class; \"?\" for what is not known.")] string Class,
    [property: Description("Its name, in the language asked for.")] string Name,
    ApiValue Value);

/// <summary>A figure broken down.</summary>
public sealed record ApiCut(
    [property: Description("Code of the breakdown.")] string By,
    [property: Description("Every row is in exactly one class, so that the cells add up to the whole.")] bool Additive,
    IReadOnlyList<ApiCell> Cells);

/// <summary>A figure with its value.</summary>
public sealed record ApiFigureValue(string Code, ApiValue Value, [property: Description("Empty where breakdowns were not asked for.")] IReadOnlyList<ApiCut> Breakdowns);

/// <summary>The values of a period.</summary>
public sealed record ApiFigureValues(
    [property: Description("Code of the ward's administrative unit.")] string Ward,
    [property: Description("As asked: 2026, 2026S1, 2026Q3, 202609, 2026Sep.")] string Period,
    [property: Description("First day.")] DateOnly From,
    [property: Description("Last day, or today where the period has not ended.")] DateOnly To,
    [property: Description("False while the period goes on.")] bool Whole,
    [property: Description("As known at this instant (UTC).")] DateTime KnownAt,
    IReadOnlyList<ApiFigureValue> Figures);

/// <summary>A frozen version of a report, without its content.</summary>
public sealed record ApiReport(
    [property: Description("Identifier of the version.")] Guid Id,
    [property: Description("Identifier of the report all its versions share.")] Guid Report,
    [property: Description("Counts the versions of the report from 1.")] int Number,
    [property: Description("Code printed in the foot of the paper.")] string Code,
    [property: Description("SHA-256 of the content, 64 hexadecimal digits.")] string Digest,
    [property: Description("Instant it was frozen (UTC).")] DateTime FrozenAt,
    [property: Description("Sent, Received, Returned or Accepted where it went to the level above; else null.")] string? Sending);

/// <summary>A frozen version with its content.</summary>
public sealed record ApiReportContent(
    ApiReport Version,
    [property: Description("False where the content was changed behind the program's back: the digest does not fit.")] bool Intact,
    [property: Description("Words and numbers as they were frozen, without what is protected.")] FrozenReport Content);

/// <summary>A number for DHIS2.</summary>
public sealed record Dhis2Value(
    [property: Description("Code of the data element: a figure, its denominator (.DEN) or a class of it.")] string DataElement,
    [property: Description("Whole number.")] string Value);

/// <summary>A set of values in the form that <c>POST /api/dataValueSets</c> of DHIS2 takes; all identifiers are codes.</summary>
public sealed record Dhis2ValueSet(
    [property: Description("Always CODE.")] string IdScheme,
    [property: Description("Code of the data set, as asked; left out for none."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DataSet,
    [property: Description("Last day of a period that has ended, where a data set was asked for; else left out."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? CompleteDate,
    string Period,
    [property: Description("Code of the ward's administrative unit.")] string OrgUnit,
    IReadOnlyList<Dhis2Value> DataValues);

/// <summary>A data element as DHIS2 imports it.</summary>
public sealed record Dhis2Element(
    string Code,
    string Name,
    [property: Description("At most 50 letters, unique.")] string ShortName,
    [property: Description("What is counted.")] string Description,
    string DomainType,
    string ValueType,
    [property: Description("LAST for what is counted on a day, SUM for what happens in a period.")] string AggregationType);

/// <summary>What has to stand in DHIS2 before values come, in the form that <c>POST /api/metadata</c> takes.</summary>
public sealed record Dhis2Metadata(IReadOnlyList<Dhis2Element> DataElements);
