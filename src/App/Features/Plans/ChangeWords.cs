using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;

namespace MangNon.App.Features.Plans;

/// <summary>What stands in a field of a task, in the Vietnamese words that are kept in the history of a plan.</summary>
public sealed class ChangeWords(IReadOnlyDictionary<UnitId, string> units)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Null where nothing stands there.</summary>
    public string? Of(PlanTask task, TaskField field) => field switch
    {
        TaskField.Place => task.ClausePath,
        TaskField.Text => task.Text,
        TaskField.Lead => Name(task.LeadUnitId),
        TaskField.Support => Joined(task.Support.Select(s => Name(s.UnitId) ?? ""), ", "),
        TaskField.Due => Due(task.Due),
        TaskField.Product => task.Product,
        TaskField.Money => task.Money is { } sum ? sum.ToString("N0", Vietnamese) + " đồng" : null,
        _ => Joined(task.Targets.Select(t => t.Text), "; "),
    };

    /// <summary>Why a task ended: the officer's words, or that the amendment leaves it out.</summary>
    public string Ending(Plan amendment, string? reason) => reason ?? amendment switch
    {
        { Number: null, IssuedOn: null } => "Không còn trong kế hoạch sửa đổi.",
        _ => $"Không còn trong {char.ToLower(amendment.Citation[0], Vietnamese)}{amendment.Citation[1..]}.",
    };

    private string? Name(UnitId? unit) => unit is { } id ? units.GetValueOrDefault(id) : null;

    private static string? Joined(IEnumerable<string> parts, string by) => string.Join(by, parts.Order(StringComparer.Ordinal)) is { Length: > 0 } words ? words : null;

    private static string? Due(TaskDue due) => due switch
    {
        { Kind: DueKind.Recurring } => Rhythm(due.Label),
        { Kind: DueKind.Occasion } => $"{due.Label}, {Days.Show(due.On)}",
        { Kind: DueKind.Period, Label: { } label } => $"{label} ({Days.Show(due.From)} – {Days.Show(due.On)})",
        { From: not null } => $"{Days.Show(due.From)} – {Days.Show(due.On)}",
        { On: not null } => Days.Show(due.On),
        _ => null,
    };

    private static string Rhythm(string? every) => every switch
    {
        "week" => "hằng tuần",
        "month" => "hằng tháng",
        "quarter" => "hằng quý",
        "half-year" => "6 tháng một lần",
        "year" => "hằng năm",
        _ => "thường xuyên",
    };
}
