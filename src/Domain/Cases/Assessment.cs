using MangNon.Domain.Law;

namespace MangNon.Domain.Cases;

/// <summary>An answer to a row of an assessment form (Cao, Trung bình, Thấp).</summary>
public enum AssessmentLevel
{
    Low,
    Medium,
    High,
}

/// <summary>Which way a row points.</summary>
public enum AssessmentPart
{
    /// <summary>Harm and its risk: high is bad.</summary>
    Harm,

    /// <summary>Ability to protect oneself and to recover, safety of the surroundings: high is good.</summary>
    Protection,
}

/// <summary>A row of an assessment form.</summary>
/// <param name="Form">02 or 06.</param>
/// <param name="Verified"><see cref="Verification.Assumed"/>: not compared with the official form.</param>
public sealed record AssessmentRow(string Code, string Form, AssessmentPart Part, string Vi, string En, string Source, Verification Verified);

/// <summary>The rows of the assessments, as data until the official forms are at hand.</summary>
public static class AssessmentRows
{
    /// <summary>All rows, in the order of their forms.</summary>
    public static IReadOnlyList<AssessmentRow> All { get; } = LawData.Read<List<AssessmentRow>>("Cases/Data/assessments.json");

    /// <summary>The rows of a form: 02 or 06.</summary>
    public static IEnumerable<AssessmentRow> Of(string form) => All.Where(r => r.Form == form);
}

/// <summary>Answers by code of the row; a row without an answer is not known yet.</summary>
public sealed class AssessmentAnswers(string form, IReadOnlyDictionary<string, AssessmentLevel> answers)
{
    public bool IsComplete => AssessmentRows.Of(form).All(r => answers.ContainsKey(r.Code));

    /// <summary>How many rows of a part were answered so: the total line of the form (Tổng số).</summary>
    public int Count(AssessmentPart part, AssessmentLevel level) =>
        AssessmentRows.Of(form).Count(r => r.Part == part && answers.TryGetValue(r.Code, out var answer) && answer == level);

    /// <summary>Every row of the part has an answer, and each is among the levels.</summary>
    public bool AllAre(AssessmentPart part, params ReadOnlySpan<AssessmentLevel> levels)
    {
        foreach (var row in AssessmentRows.Of(form))
            if (row.Part == part && !(answers.TryGetValue(row.Code, out var level) && levels.Contains(level))) return false;
        return true;
    }
}
