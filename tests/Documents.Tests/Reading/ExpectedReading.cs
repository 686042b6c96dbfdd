using MangNon.Domain.OfficialDocuments;

namespace MangNon.Documents.Tests.Reading;

/// <summary>
/// What a person reads in a fixture plan, as rows whose fields are parted by |. A dash says "nothing", a star "any of several
/// readings would do".
/// </summary>
internal sealed record ExpectedReading
{
    /// <summary>Number | issuer | parent | place | date; title | year; signer | position | authority; recipients.</summary>
    public required string Header { get; init; }

    /// <summary>Type | number | date | where it is cited.</summary>
    public required string Grounds { get; init; }

    /// <summary>Path | lead | supporting | due | money.</summary>
    public required string Tasks { get; init; }

    /// <summary>Parts whose points are aims and targets: whether each is a task is left to the reader.</summary>
    public string[] Aims { get; init; } = [];

    /// <summary>Path | bodies.</summary>
    public required string Units { get; init; }

    /// <summary>Kind | before | due | from.</summary>
    public required string Rounds { get; init; }

    public static List<string> Rows(string text) =>
        [.. text.Split('\n').Select(row => row.Trim()).Where(row => row.Length > 0)];

    public static List<string> HeaderOf(PlanReading plan)
    {
        var head = plan.Document;
        return
        [
            Row(head.Number, head.Issuer, head.Parent, head.Place, Day(head.Date)),
            Row(head.Title, head.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Row(head.Signer?.Name, head.Signer?.Position, head.Signer?.Authority),
            string.Join(" / ", head.Recipients),
        ];
    }

    public static List<string> GroundsOf(PlanReading plan) =>
        [.. plan.Grounds.Select(ground => Row(ground.Type, ground.Number, Day(ground.Date), string.Join(", ", ground.CitedAt)))];

    public List<string> TasksOf(PlanReading plan) =>
        [.. plan.Tasks.Where(task => !Aims.Any(aim => IsWithin(task.Path, aim)))
            .Select(task => Row(task.Path, task.Lead, string.Join(" + ", task.Supporting), DueOf(task.Due), task.Money?.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    public static List<string> UnitsOf(PlanReading plan) =>
        [.. plan.Units.Select(unit => Row(unit.Path, string.Join(" + ", unit.Bodies)))];

    public static List<string> RoundsOf(PlanReading plan) =>
        [.. plan.ReportRounds.Select(round => Row(round.Kind, Day(round.Before), Day(round.Due), string.Join(" + ", round.From)))];

    /// <summary>The rows that were read, with a star in each field where the expected row at that place has one.</summary>
    public static List<string> Starred(List<string> read, List<string> expected) =>
        [.. read.Select((row, i) => i < expected.Count ? Starred(row.Split(" | "), expected[i].Split(" | ")) : row)];

    private static string Starred(string[] read, string[] expected) =>
        string.Join(" | ", read.Select((field, i) => i < expected.Length && expected[i] == "*" ? "*" : field));

    private static bool IsWithin(string path, string part) =>
        path == part || path.StartsWith(part + ".", StringComparison.Ordinal) || path.StartsWith(part + "#", StringComparison.Ordinal);

    private static string DueOf(Due due) => due.Kind switch
    {
        DueKind.None => "-",
        DueKind.Date when due.Before is not null => $"before {Day(due.Before)}",
        DueKind.Date => $"on {Day(due.Date)}",
        DueKind.Range => $"{Day(due.From)} to {Day(due.To)}",
        DueKind.Period => $"in {Day(due.From)} to {Day(due.To)}",
        DueKind.Recurring => $"every {due.Every}",
        _ => $"at {due.Occasion}",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Row(params string?[] fields) => string.Join(" | ", fields.Select(field => string.IsNullOrEmpty(field) ? "-" : field));
}
