using MangNon.Domain.Plans;

namespace MangNon.Domain.Reports;

/// <summary>Everything a report is composed from, as it stood when the period closed. Texts are taken as written; nothing is looked up.</summary>
/// <param name="AsOf">Day up to which the state of the tasks is told; a task due before it and not done is late.</param>
/// <param name="Clauses">The clauses of the plan that are reported on, in their order.</param>
/// <param name="UnitReports">The accepted reports of the units; empty when a unit composes its own.</param>
/// <param name="Matter">What the work is called in the sentences.</param>
public sealed record ReportMaterial(
    ReportPeriod Period,
    ReportingBody Body,
    PlanCitation Plan,
    DateOnly AsOf,
    IReadOnlyList<ClauseMaterial> Clauses,
    IReadOnlyList<UnitReportMaterial> UnitReports,
    string Matter = "công tác trẻ em");

/// <summary>Who reports.</summary>
/// <param name="FullName">In the opening and the end: "Ủy ban nhân dân phường Măng Non", "Công an phường".</param>
/// <param name="ShortName">In a sentence whose doer is not known: "phường", "đơn vị".</param>
public sealed record ReportingBody(string FullName, string ShortName)
{
    /// <param name="kind">"phường", "xã", "đặc khu", "thị trấn".</param>
    public static ReportingBody OfWard(string kind, string name) => new($"Ủy ban nhân dân {kind} {name}", kind);

    public static ReportingBody OfUnit(string name) => new(name, name);
}

/// <summary>The plan a report answers.</summary>
/// <param name="Number">Số, ký hiệu, e.g. 12/KH-UBND; null where it was never filled in.</param>
/// <param name="Issuer">As it stands in a sentence: "Ủy ban nhân dân phường Măng Non"; null leaves it out.</param>
/// <param name="Title">Trích yếu, with or without "về" and "việc".</param>
public sealed record PlanCitation(string? Number, DateOnly? Date, string? Issuer, string Title);

/// <summary>A clause of the plan with its tasks.</summary>
/// <param name="Path">Path in the outline of the plan, e.g. II.2; points below it belong to it.</param>
/// <param name="Title">Its heading, or the beginning of its text.</param>
public sealed record ClauseMaterial(string Path, string Title, IReadOnlyList<TaskMaterial> Tasks);

/// <summary>A task of the plan as far as a report needs it.</summary>
/// <param name="Lead">Unit in the lead; null where nobody was named.</param>
/// <param name="Product">What came out of it; told only when the task is done.</param>
/// <param name="Progress">What was entered within the period, by any unit.</param>
/// <param name="BlockReason">Why it cannot go on, for a blocked task.</param>
/// <param name="OwnPart">In the report of a unit that supports the task: how far it is with its part; null elsewhere.</param>
public sealed record TaskMaterial(
    Guid Id,
    string Text,
    string? Lead,
    IReadOnlyList<string> Supporting,
    ReportedStatus Status,
    DateOnly? Due,
    DateOnly? DoneOn,
    string? Product,
    IReadOnlyList<ProgressMaterial> Progress,
    string? BlockReason = null,
    PartState? OwnPart = null);

/// <summary>State of a task when the report is composed.</summary>
public enum ReportedStatus
{
    Planned,
    Started,
    Blocked,
    Done,
    Accepted,
    Returned,
    Cancelled,
}

/// <summary>An entry about the progress of a task.</summary>
public sealed record ProgressMaterial(Guid Id, DateOnly On, string Unit, string Text, IReadOnlyList<ReportedFigure> Figures);

/// <summary>A number somebody entered: "trẻ em được tặng quà" 120 "suất".</summary>
public sealed record ReportedFigure(string Label, decimal Value, string Unit);

/// <summary>The accepted report of a unit.</summary>
public sealed record UnitReportMaterial(
    string Unit,
    IReadOnlyList<UnitParagraph> Results,
    IReadOnlyList<UnitParagraph> Difficulties,
    IReadOnlyList<UnitParagraph> Proposals,
    IReadOnlyList<UnitParagraph> Next);

/// <summary>A paragraph of a unit's report.</summary>
/// <param name="ClausePath">Clause of the plan it is about; null for none.</param>
public sealed record UnitParagraph(Guid Id, string? ClausePath, string Text);
